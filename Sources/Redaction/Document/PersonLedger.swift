/// Which mentions of names are the same person: a name that shares a given name or a surname with one seen before, and
/// contradicts none of its words, is taken for the same. A mistake here costs clarity, never secrecy.
struct PersonLedger {
    /// The words of each person's name.
    private var names: [[UInt64]] = []
    /// The people whose name has a word.
    private var byWord = Postings()
    private var spellings = Spellings()
    /// The spellings seen before, and what each stands for: the full form of a short one, the first spelling of a
    /// misspelled one.
    private var words = WordInterner(expecting: 64)
    private var meanings: [UInt64] = []
    /// Full names that a short form seen before could stand for.
    private var awaited: [UInt64: UInt64] = [:]
    /// Short forms whose full name was found.
    private var explained: Set<UInt64> = []
    /// The mentions seen before, by the hash of their words, and the number of each.
    private var mentions = WordInterner(expecting: 64)
    private var numbers: [Int] = []

    /// How many people of the same name are compared.
    private static let reach = 8

    /// The number of the person whom these tokens name: the same words are always the same person.
    mutating func number(for tokens: Range<Int>, in passage: Passage) -> Int {
        let (mention, isNew) = mentions.number(of: Self.hash(of: tokens, in: passage))
        if isNew { numbers.append(person(named: tokens, in: passage) + 1) }
        return numbers[mention]
    }

    private static func hash(of tokens: Range<Int>, in passage: Passage) -> UInt64 {
        tokens.reduce(WordHash.seed) { hash, index in
            isTelling(index, of: tokens, passage) ? WordHash.join(hash, passage.reading.tokens[index].hash) : hash
        }
    }

    private static func isTelling(_ index: Int, of tokens: Range<Int>, _ passage: Passage) -> Bool {
        passage.form(index) != .sign && (tokens.count == 1 || !passage.has(.particle, at: index))
    }

    private mutating func person(named tokens: Range<Int>, in passage: Passage) -> Int {
        var name: [UInt64] = []
        for index in tokens where Self.isTelling(index, of: tokens, passage) {
            name.append(meaning(of: index, passage))
        }
        for word in name {
            let candidate = byWord.first(under: word, of: Self.reach) { number in
                let known = names[number]
                return name.allSatisfy(known.contains) || known.allSatisfy(name.contains)
            }
            guard let candidate else { continue }
            let known = names[candidate]
            let more = name.filter { !known.contains($0) }
            if !more.isEmpty {
                for word in more { byWord.file(candidate, under: word) }
                names[candidate] = name
            }
            return candidate
        }
        for word in name { byWord.file(names.count, under: word) }
        names.append(name)
        return names.count - 1
    }

    /// What a word of a name stands for.
    private mutating func meaning(of index: Int, _ passage: Passage) -> UInt64 {
        let token = passage.reading.tokens[index]
        if let word = words.find(token.hash) { return meanings[word] }
        let letters = passage.reading.letters(of: token)
        let meant = meaning(of: letters, token.hash, at: index, passage) ?? token.hash
        _ = words.number(of: token.hash)
        meanings.append(meant)
        spellings.add(letters, meant)
        return meant
    }

    /// What a word that is new stands for, if not for itself.
    private mutating func meaning(
        of letters: ArraySlice<UInt8>, _ hash: UInt64, at index: Int, _ passage: Passage
    ) -> UInt64? {
        let full = Nicknames.fullForms(letters, hash: hash)
        if !full.isEmpty {
            let seen = Set(full.compactMap { form in words.find(form).map { meanings[$0] } })
            if let only = seen.first, seen.count == 1 { return only }
        }
        if let short = awaited[hash], explained.insert(short).inserted { return short }
        if !full.isEmpty {
            for form in full where awaited[form] == nil { awaited[form] = hash }
            return nil
        }
        // Maria and Mario, Daniel and Daniela are two people; a name that no list holds is a slip of the pen.
        guard !passage.has(.given, at: index) || passage.has(.rareName, at: index) else { return nil }
        return spellings.similar(to: letters)
    }
}
