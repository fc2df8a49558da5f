/// Names found somewhere in a document, to be hidden wherever they stand in it, also when misspelled by one letter.
struct RepeatedNames {
    private var names = WordInterner(expecting: 64)
    /// Short forms of those names, such as "Rosita" of Rosa.
    private var shortForms = WordInterner(expecting: 64)
    private var spellings = Spellings()

    /// Learns the words of the names of people among the matches.
    mutating func learn(_ matches: [Match], in passage: Passage) {
        for match in matches where match.kind == .person && match.confidence >= 0.6 {
            for index in match.tokens where isTelling(index, passage) {
                let token = passage.reading.tokens[index]
                guard names.number(of: token.hash).isNew else { continue }
                let letters = passage.reading.letters(of: token)
                spellings.add(letters, token.hash)
                guard passage.has(.given, at: index) else { continue }
                for short in Nicknames.shortForms(letters, hash: token.hash) { _ = shortForms.number(of: short) }
            }
        }
    }

    /// Further mentions of those names.
    func matches(in passage: Passage) -> [Match] {
        guard !names.hashes.isEmpty else { return [] }
        var words = passage.wordHashes.map(resemblance)
        var found: [Match] = []
        var start: Int?
        for index in 0...passage.count {
            if isMention(index, passage, &words) {
                start = start ?? index
            } else if let first = start {
                found.append(Match(tokens: first..<index, kind: .person, reason: .repeated, confidence: 0.55))
                start = nil
            }
        }
        return found
    }

    /// What a word has to do with the names.
    private enum Resemblance {
        case name, shortForm, misspelling, none
        /// Not the same as any, and not yet compared with them.
        case unknown
    }

    private func resemblance(_ word: UInt64) -> Resemblance {
        if names.find(word) != nil { return .name }
        return shortForms.find(word) != nil ? .shortForm : .unknown
    }

    private func isMention(_ index: Int, _ passage: Passage, _ words: inout [Resemblance]) -> Bool {
        guard passage.form(index) == .word else { return false }
        let word = Int(passage.words[index])
        if words[word] == .none || passage.has(.faith, at: index) || isCountry(index, passage) { return false }
        if words[word] == .name { return isName(index, passage) }
        if words[word] == .shortForm, isShortForm(index, passage) { return true }
        let token = passage.reading.tokens[index]
        guard passage.style == .usual && token.casing != .lower || passage.has([.given, .surname], at: index),
            token.count >= Spellings.shortest, !passage.has(Self.meant, at: index)
        else { return false }
        switch words[word] {
        case .misspelling: return true
        case .name, .none: return false
        case .shortForm: return spellings.similar(to: passage.reading.letters(of: token)) != nil
        case .unknown:
            let isMisspelling = spellings.similar(to: passage.reading.letters(of: token)) != nil
            words[word] = isMisspelling ? .misspelling : .none
            return isMisspelling
        }
    }

    /// "El Salvador", "South Carolina": several words that name a country or a state, whoever else is called so.
    private func isCountry(_ index: Int, _ passage: Passage) -> Bool {
        guard passage.has([.country, .state], at: index) else { return false }
        return (index - 3...index).contains { start in
            passage.phrases(at: start).contains {
                $0.end > index && $0.end > start + 1 && !$0.classes.isDisjoint(with: [.country, .state])
            }
        }
    }

    /// A name, unless it may be the word that it is as well.
    private func isName(_ index: Int, _ passage: Passage) -> Bool {
        switch passage.style {
        case .usual: passage.reading.tokens[index].casing != .lower || isAged(index, passage)
        case .lower, .upper: !passage.has(Self.ordinary, at: index)
        }
    }

    /// "hope is 13", "luz tiene cinco": whoever has an age is somebody, also without a capital.
    private func isAged(_ index: Int, _ passage: Passage) -> Bool {
        guard passage.isWord(Self.being, at: index + 1) else { return false }
        return passage.form(index + 2) == .number && passage.reading.tokens[index + 2].count <= 2
            || passage.has(.numberWord, at: index + 2)
    }

    private static let being: WordSet = ["is", "was", "turned", "tiene", "tenia", "cumplio"]

    /// A short form of a name, where it is no word of its own: in the middle of a sentence a capital tells.
    private func isShortForm(_ index: Int, _ passage: Passage) -> Bool {
        let token = passage.reading.tokens[index]
        guard token.count > 2, !passage.has(.function, at: index) else { return false }
        let isWord = passage.has([.vocabulary, .common], at: index)
        switch passage.style {
        case .usual: return token.casing != .lower && (!isWord || passage.form(index - 1) == .word)
        case .lower, .upper: return !isWord && !passage.has(Self.ordinary, at: index)
        }
    }

    private func isTelling(_ index: Int, _ passage: Passage) -> Bool {
        passage.form(index) == .word && passage.reading.tokens[index].count > 1
            && !passage.has([.function, .particle, .nameSuffix], at: index)
    }

    private static let ordinary: WordClass = [
        .common, .vocabulary, .function, .month, .weekday, .title, .kinship, .numberWord, .faith,
    ]

    /// What a word is that looks like a misspelled name but has a meaning of its own.
    private static let meant: WordClass = ordinary.union([.state, .country, .people, .agency, .city, .region, .holiday])
}
