/// The US state or country that a town lies in, where there is no doubt.
enum Town {
    /// The one US state or country that has a town or region of this name. None when the text itself says a state or
    /// country beside it: then nothing needs to be added, or the name list is wrong.
    static func area(of tokens: Range<Int>, in passage: Passage, _ gazetteer: Gazetteer) -> Area? {
        guard tokens.count <= 5 else { return nil }
        let first = passage.reading.tokens[tokens.lowerBound].hash
        let whole = tokens.dropFirst().reduce(first) { WordHash.join($0, passage.reading.tokens[$1].hash) }
        guard let area = gazetteer.area(whole), !isPlaced(after: tokens.upperBound, passage) else { return nil }
        if case .state = area, tokens.contains(where: { passage.has(.region, at: $0) }) { return nil }
        return area
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
