/// A town or region of which the name list knows one only.
struct Town {
    /// The US state or country that it lies in.
    let area: Area
    /// Most readers know where it is from its name.
    let isWellKnown: Bool

    /// Nil when the text itself says a state or country beside it: then nothing needs to be added, or the list is wrong.
    init?(_ tokens: Range<Int>, in passage: Passage, _ knowledge: Knowledge) {
        guard tokens.count <= 5, let hash = WordHash.joined(passage.reading.tokens[tokens].lazy.map { $0.hash }),
            let area = knowledge.gazetteer.area(hash), !Self.isPlaced(after: tokens.upperBound, passage)
        else { return nil }
        if case .state = area, tokens.contains(where: { passage.has(.region, at: $0) }) { return nil }
        self.area = area
        isWellKnown = knowledge.areaNames.isKnown(town: hash)
    }

    /// "Dalton, Georgia", "Dalton (Georgia)", "Dalton in Georgia", "Dolores, Petén".
    private static func isPlaced(after end: Int, _ passage: Passage) -> Bool {
        let places: WordClass = [.state, .stateCode, .country, .region]
        if let sign = passage.reading.sign(end), sign == UInt8(ascii: ",") || sign == UInt8(ascii: "(") {
            return passage.has(places, at: end + 1) || passage.has(.city, at: end + 1)
        }
        if passage.has([.state, .stateCode, .country], at: end), !passage.has(.function, at: end) { return true }
        return passage.isWord(links, at: end)
            && passage.has([.state, .country, .region], at: end + 1)
    }

    private static let links: WordSet = ["in", "en", "de", "of"]
}
