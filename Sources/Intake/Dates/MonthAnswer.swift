/// When something happened, as well as a person remembers: a year, maybe its month, maybe "about".
public struct MonthAnswer: Hashable, Sendable, Codable {
    public let year: Int
    /// 1–12; nil when only the year is known.
    public let month: Int?
    /// The person said "about": an estimate.
    public let isAbout: Bool

    /// Refuses (nil) a month outside 1–12 or a year outside 1900–2199.
    public init?(year: Int, month: Int?, isAbout: Bool) {
        guard CalendarDate.years.contains(year), (1...12).contains(month ?? 1) else { return nil }
        self.year = year
        self.month = month
        self.isAbout = isAbout
    }

    /// `2026-03`, or `2026` when the month is not known. "About" is not part of the code.
    public var code: String {
        month.map { "\(padded(year, 4))-\(padded($0, 2))" } ?? padded(year, 4)
    }
}
