/// Towns and regions from the place lists, after a word such as "en" or "from", or written with a capital.
struct CityDetector: Detector {
    let triggers: WordClass = [.city, .region, .phraseStart]

    func match(at index: Int, in passage: Passage) -> Match? {
        guard let end = passage.end(of: [.city, .region], at: index) else { return nil }
        guard !passage.has([.state, .country, .people, .agency], at: index) else { return nil }
        let casing = passage.reading.tokens[index].casing
        let cued = passage.has(.placeCue, at: index - 1)
        let ordinary =
            end == index + 1
            && passage.has([.common, .function, .month, .weekday, .kinship, .title, .numberWord], at: index)
        if ordinary && !(cued && casing == .initial) { return nil }
        if end == index + 1, !cued, casing == .lower || passage.has([.given, .surname], at: index) { return nil }
        return Match(tokens: index..<end, kind: .location, reason: .gazetteer, confidence: cued ? 0.85 : 0.6)
    }
}
