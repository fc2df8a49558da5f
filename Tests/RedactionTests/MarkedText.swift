import Foundation

@testable import Redaction

/// A text in which what must be hidden is written `⟦PERSON:María⟧`.
struct MarkedText {
    let text: String
    let spans: [(range: Range<Int>, kind: String)]

    init(_ marked: String) {
        var plain = ""
        var spans: [(range: Range<Int>, kind: String)] = []
        var count = 0
        for (index, part) in marked.components(separatedBy: "⟦").enumerated() {
            guard index > 0, let colon = part.firstIndex(of: ":"), let close = part.firstIndex(of: "⟧") else {
                plain += part
                count += part.unicodeScalars.count
                continue
            }
            let surface = part[part.index(after: colon)..<close]
            let rest = part[part.index(after: close)...]
            spans.append((count..<count + surface.unicodeScalars.count, String(part[..<colon])))
            plain += surface + rest
            count += surface.unicodeScalars.count + rest.unicodeScalars.count
        }
        text = plain
        self.spans = spans
    }

    /// The text with the findings of an engine marked in the same way.
    static func marking(_ text: String, by engine: RedactionEngine) -> String {
        let scalars = Array(text.unicodeScalars)
        var marked = ""
        var position = 0
        for finding in engine.findings(in: text) {
            marked += String(String.UnicodeScalarView(scalars[position..<finding.range.lowerBound]))
            marked += "⟦\(finding.kind.rawValue):"
            marked += String(String.UnicodeScalarView(scalars[finding.range])) + "⟧"
            position = finding.range.upperBound
        }
        return marked + String(String.UnicodeScalarView(scalars[position...]))
    }
}
