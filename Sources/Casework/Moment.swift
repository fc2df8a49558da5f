public import Foundation
public import Intake

extension CalendarDate {
    /// The day in UTC on which `moment` falls. Days, not times, are what this project stores about visits.
    public init(utc moment: Date) {
        self.init(dayNumber: Int((moment.timeIntervalSince1970 / 86_400).rounded(.down)))
    }

    /// `days` later (earlier when negative), kept inside the years that a calendar date can hold.
    public func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

    /// The day so many days after 1 January 1970. Howard Hinnant's `civil_from_days`.
    private init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = Int((Double(shifted) / 146_097).rounded(.down))
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            preconditionFailure("a clock outside the years 1900 to 2199")
        }
        self = date
    }
}

extension YearMonth {
    /// The month in UTC in which `moment` falls.
    public init(utc moment: Date) {
        self = CalendarDate(utc: moment).yearMonth
    }

    /// The month after this one.
    public var next: YearMonth {
        let following =
            month == 12 ? YearMonth(year: year + 1, month: 1) : YearMonth(year: year, month: month + 1)
        guard let following else { preconditionFailure("a month outside the years 1900 to 2199") }
        return following
    }
}

/// Staff actions carry a time, in whole seconds, written as ISO 8601 in UTC (`2026-03-09T14:05:00Z`).
public enum Timestamp {
    public static func text(_ moment: Date) -> String {
        moment.formatted(.iso8601)
    }

    /// Reads what `text` writes; nil for anything else.
    public static func date(_ text: String) -> Date? {
        do { return try Date(text, strategy: .iso8601) } catch { return nil }
    }
}
