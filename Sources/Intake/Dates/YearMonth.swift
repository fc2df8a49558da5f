/// A month of a year, the finest date that leaves the legal partners' hands. Written `2026-03`.
public struct YearMonth: Hashable, Sendable {
    public let year: Int
    public let month: Int

    /// Refuses (nil) a month outside 1–12 or a year outside 1900–2199.
    public init?(year: Int, month: Int) {
        guard CalendarDate.years.contains(year), (1...12).contains(month) else { return nil }
        self.year = year
        self.month = month
    }

    init(of date: CalendarDate) {
        year = date.year
        month = date.month
    }
}

extension YearMonth: Comparable {
    public static func < (left: Self, right: Self) -> Bool { (left.year, left.month) < (right.year, right.month) }
}

extension YearMonth: LosslessStringConvertible {
    public var description: String { "\(padded(year, 4))-\(padded(month, 2))" }

    /// Reads `2026-03`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let year = digits(parts[0], 4), let month = digits(parts[1], 2) else { return nil }
        self.init(year: year, month: month)
    }
}

extension YearMonth: Codable {
    public init(from decoder: any Decoder) throws { self = try decodeText(from: decoder) }
    public func encode(to encoder: any Encoder) throws { try encodeText(self, to: encoder) }
}
