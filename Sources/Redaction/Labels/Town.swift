/// The state that a town lies in, where there is no doubt.
enum Town {
    /// The one US state that has a town of this name, counted from 1. None when the name is also that of a town or region
    /// abroad, or when the text itself says a state or country beside it: then nothing needs to be added, or the name
    /// list is wrong.
    static func state(of tokens: Range<Int>, in passage: Passage, _ gazetteer: Gazetteer) -> Int? {
        guard tokens.count <= 5, tokens.allSatisfy({ !passage.has(.region, at: $0) }) else { return nil }
        let first = passage.reading.tokens[tokens.lowerBound].hash
        let whole = tokens.dropFirst().reduce(first) { WordHash.join($0, passage.reading.tokens[$1].hash) }
        guard let state = gazetteer.state(whole), !isPlaced(after: tokens.upperBound, passage) else { return nil }
        return state
    }

    /// "Dalton, Georgia", "Dalton (Georgia)", "Dalton in Georgia", "Dolores, Petén".
    private static func isPlaced(after end: Int, _ passage: Passage) -> Bool {
        let places: WordClass = [.state, .stateCode, .country, .region]
        if let sign = passage.reading.sign(end), sign == UInt8(ascii: ",") || sign == UInt8(ascii: "(") {
            return passage.has(places, at: end + 1) || passage.has(.city, at: end + 1)
        }
        if passage.has([.state, .stateCode, .country], at: end), !passage.has(.function, at: end) { return true }
        return passage.form(end) == .word && ["in", "en", "de", "of"].contains(passage.reading.folded(end))
            && passage.has([.state, .country, .region], at: end + 1)
    }
}
