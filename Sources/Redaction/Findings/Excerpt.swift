/// What was found with the words around it, on one line, so that a reader knows which place is meant.
public struct Excerpt: Sendable, Hashable {
    /// Up to `reach` characters of whole words; begins with an ellipsis when the line does not begin there.
    public let before: String
    public let words: String
    /// Up to `reach` characters of whole words; ends with an ellipsis when the line does not end there.
    public let after: String

    /// The most characters on each side.
    static let reach = 40

    init(of range: Range<String.Index>, in text: String) {
        let start = text.index(range.lowerBound, offsetBy: -Self.reach, limitedBy: text.startIndex) ?? text.startIndex
        let end = text.index(range.upperBound, offsetBy: Self.reach, limitedBy: text.endIndex) ?? text.endIndex
        words = String(text[range])
        before = Self.before(text[start..<range.lowerBound], isWhole: start == text.startIndex)
        after = Self.after(text[range.upperBound..<end], isWhole: end == text.endIndex)
    }

    private static func before(_ part: Substring, isWhole: Bool) -> String {
        if let lineBreak = part.lastIndex(where: \.isNewline) { return String(part[part.index(after: lineBreak)...]) }
        if isWhole { return String(part) }
        return "…" + (part.firstIndex(where: \.isWhitespace).map { part[part.index(after: $0)...] } ?? "")
    }

    private static func after(_ part: Substring, isWhole: Bool) -> String {
        if let lineBreak = part.firstIndex(where: \.isNewline) { return String(part[..<lineBreak]) }
        if isWhole { return String(part) }
        return (part.lastIndex(where: \.isWhitespace).map { part[..<$0] } ?? "") + "…"
    }
}
