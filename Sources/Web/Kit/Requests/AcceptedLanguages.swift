import Intake

/// The languages a browser asks for in `Accept-Language` (RFC 9110, section 12.5.4).
struct AcceptedLanguages {
    /// Primary subtags in lower case, most wanted first.
    let tags: [String]

    init(header: String?) {
        let ranges = (header ?? "").split(separator: ",").prefix(20).map { Self.range(String($0)) }
        tags = ranges.enumerated()
            .filter { $0.element.quality > 0 }
            .sorted { ($1.element.quality, $0.offset) < ($0.element.quality, $1.offset) }
            .map(\.element.tag)
    }

    /// The first of `languages` that the reader wants, else the first there is.
    func best(of languages: [LanguageTag]) -> LanguageTag {
        for tag in tags {
            if let language = languages.first(where: { $0.rawValue == tag }) { return language }
        }
        return languages.first ?? .english
    }

    /// `es-MX;q=0.8` as its primary subtag and its quality, which is 1 when it is not said.
    private static func range(_ text: String) -> (tag: String, quality: Double) {
        let parts = text.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
        let tag = parts.first?.split(separator: "-").first.map(String.init) ?? ""
        let quality = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
        return (tag, quality)
    }
}
