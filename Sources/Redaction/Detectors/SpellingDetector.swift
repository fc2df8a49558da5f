/// Names spelled letter by letter: "O-R-T-E-G-A", "G u a d a l u p e", "S as in Sam, O as in Oscar, T, O".
struct SpellingDetector: Detector {
    let triggers: WordClass = []
    let startsAtLetter = true

    /// Fewer letters are mostly initials or agencies.
    private static let fewest = 4
    private static let most = 24

    func match(at index: Int, in passage: Passage) -> Match? {
        if let end = explained(from: index, passage) {
            return Match(tokens: index..<end, kind: .person, reason: .spelledOut, confidence: 0.96)
        }
        let tokens = passage.reading.tokens
        guard !isJoined(index - 1, passage), isLetter(index, passage) else { return nil }
        var end = index + 1
        var letters = 1
        let link = passage.reading.sign(end).flatMap { Self.links.contains($0) ? $0 : nil }
        while letters < Self.most {
            let next = link == nil ? end : end + 1
            guard link == nil || passage.reading.sign(end) == link, isLetter(next, passage), !tokens[next].startsLine,
                link == nil ? tokens[next].spaced : !tokens[next].spaced || link != UInt8(ascii: "."),
                letters == 1 || link != nil || tokens[next].casing == tokens[next - 1].casing
            else { break }
            end = next + 1
            letters += 1
        }
        guard letters >= Self.fewest else { return nil }
        // "A.C.L.U."
        if link == UInt8(ascii: "."), letters < Self.most / 4, tokens[end - 1].casing != .lower { return nil }
        return Match(
            tokens: index..<end, kind: .person, reason: .spelledOut, confidence: letters > Self.fewest ? 0.95 : 0.9
        )
    }

    private static let links: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: ".")]

    /// Letters of which the first two, or more, are explained by words that begin with them: "S de Sara, O de Oscar".
    private func explained(from index: Int, _ passage: Passage) -> Int? {
        guard let first = explanation(at: index, passage) else { return nil }
        var end = first
        var position = first
        var explained = 1
        var letters = 1
        while letters < Self.most {
            if passage.reading.sign(position) == UInt8(ascii: ",") { position += 1 }
            if let next = explanation(at: position, passage) {
                explained += 1
                position = next
            } else if isLetter(position, passage), !passage.reading.tokens[position].startsLine {
                position += 1
            } else {
                break
            }
            letters += 1
            end = position
        }
        return explained >= 2 || letters >= 3 ? end : nil
    }

    /// "S as in Sam", "S de Sara", "S for Sam".
    private func explanation(at index: Int, _ passage: Passage) -> Int? {
        guard isLetter(index, passage) else { return nil }
        let word: Int
        if passage.isWord(Self.likeness, at: index + 1) {
            word = index + 2
        } else if passage.isWord("as", at: index + 1), passage.isWord("in", at: index + 2) {
            word = index + 3
        } else {
            return nil
        }
        guard passage.form(word) == .word, passage.reading.tokens[word].count > 2 else { return nil }
        let characters = passage.reading.characters
        let letter = characters[Int(passage.reading.tokens[index].start)]
        return characters[Int(passage.reading.tokens[word].start)] == letter ? word + 1 : nil
    }

    private func isLetter(_ index: Int, _ passage: Passage) -> Bool {
        passage.form(index) == .word && passage.reading.tokens[index].count == 1
    }

    private func isJoined(_ index: Int, _ passage: Passage) -> Bool {
        passage.reading.sign(index).map(Self.links.contains) ?? false && isLetter(index - 1, passage)
            || isLetter(index, passage) && passage.form(index + 1) == .word
    }

    private static let likeness: WordSet = ["de", "for", "like", "como"]
}
