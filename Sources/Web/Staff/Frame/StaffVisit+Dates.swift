import Casework
import Foundation
import Intake
import Localization

extension StaffVisit {
    /// "March 2026".
    func month(_ month: YearMonth) -> String {
        say("date.month", ["month": .text(monthName(month.month)), "year": .text(String(month.year))])
    }

    /// "9 March 2026, 14:05 UTC · 3 days ago".
    func moment(_ moment: Date) -> String {
        let text = Timestamp.text(moment)
        let date = CalendarDate(utc: moment)
        let absolute = say(
            "date.moment",
            [
                "day": .text(String(date.day)), "month": .text(monthName(date.month)),
                "year": .text(String(date.year)), "time": .text(String(text.dropFirst(11).prefix(5))),
            ])
        return "\(absolute) · \(relative(moment))"
    }

    /// A moment as the review ledger writes it: a time for staff, a day for the storyteller.
    func moment(written text: String) -> String {
        if let moment = Timestamp.date(text) { return self.moment(moment) }
        return CalendarDate(text).map(day) ?? text
    }

    /// "9 March 2026".
    func day(_ date: CalendarDate) -> String {
        say(
            "date.day",
            [
                "day": .text(String(date.day)), "month": .text(monthName(date.month)),
                "year": .text(String(date.year)),
            ])
    }

    private func relative(_ moment: Date) -> String {
        let minutes = max(0, Int(site.clock().timeIntervalSince(moment) / 60))
        if minutes < 60 { return say("date.minutes_ago", ["count": .number(minutes)]) }
        if minutes < 60 * 24 { return say("date.hours_ago", ["count": .number(minutes / 60)]) }
        return say("date.days_ago", ["count": .number(minutes / 60 / 24)])
    }

    private func monthName(_ month: Int) -> String { say("date.month_\(month)") }
}
