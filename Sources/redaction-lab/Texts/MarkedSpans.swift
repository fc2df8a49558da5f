import Foundation

/// A marked text (`⟦PERSON:María⟧`) taken apart: its words, and where each mark stands.
struct MarkedSpans {
    private(set) var scalars: [Unicode.Scalar] = []
    /// In Unicode scalars, in order.
    private(set) var spans: [(range: Range<Int>, type: String)] = []

    init(_ marked: String) {
        for (index, part) in marked.components(separatedBy: "⟦").enumerated() {
            guard index > 0, let colon = part.firstIndex(of: ":"), let close = part.firstIndex(of: "⟧") else {
                scalars += Array(part.unicodeScalars)
                continue
            }
            let start = scalars.count
            scalars += Array(part[part.index(after: colon)..<close].unicodeScalars)
            spans.append((start..<scalars.count, String(part[..<colon])))
            scalars += Array(part[part.index(after: close)...].unicodeScalars)
        }
    }
}
