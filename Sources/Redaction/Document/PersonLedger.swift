/// Which mentions of names are the same person: a name that shares a given name or a surname with one seen before, and
/// contradicts none of its words, is taken for the same. A mistake here costs clarity, never secrecy.
struct PersonLedger {
    private var words: [[UInt64]] = []
    private var byWord: [UInt64: [Int]] = [:]
    private var spellings = Spellings()
    /// What each spelling stands for: the full form of a short one, the first spelling of a misspelled one.
    private var meanings: [UInt64: UInt64] = [:]
    /// Full names that a short form seen before could stand for.
    private var awaited: [UInt64: UInt64] = [:]
    /// Short forms whose full name was found.
    private var explained: Set<UInt64> = []

    /// The mentions seen before, by the hash of their words, and the number of each.
    private var mentions = WordInterner(expecting: 64)
    private var numbers: [Int32] = []

    /// How many people of the same name are compared.
    private static let reach = 8

    /// The number of the person whom these tokens name: the same words are always the same person.
    mutating func number(for tokens: Range<Int>, in passage: Passage) -> Int {
        let (mention, isNew) = mentions.number(of: Self.hash(of: tokens, in: passage))
        if isNew { numbers.append(Int32(person(named: tokens, in: passage))) }
        return Int(numbers[mention])
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
            for candidate in (byWord[word] ?? []).prefix(Self.reach) {
                let known = words[candidate]
                if name.allSatisfy(known.contains) { return candidate + 1 }
                guard known.allSatisfy(name.contains) else { continue }
                for word in name where !known.contains(word) { byWord[word, default: []].append(candidate) }
                words[candidate] = name
                return candidate + 1
            }
        }
        return add(name)
    }

    private mutating func meaning(of index: Int, _ passage: Passage) -> UInt64 {
        let token = passage.reading.tokens[index]
        if let known = meanings[token.hash] { return known }
        let letters = passage.reading.letters(of: token)
        let full = Nicknames.fullForms(letters, hash: token.hash)
        let seen = Set(full.compactMap { meanings[$0] })
        var meant = token.hash
        if let only = seen.first, seen.count == 1 {
            meant = only
        } else if let short = awaited[token.hash], explained.insert(short).inserted {
            meant = short
        } else if !full.isEmpty {
            for form in full where awaited[form] == nil { awaited[form] = token.hash }
        } else if !passage.has(.given, at: index) || passage.has(.rareName, at: index),
            // Maria and Mario, Daniel and Daniela are two people; a name that no list holds is a slip of the pen.
            let similar = spellings.similar(to: letters)
        {
            meant = similar
        }
        meanings[token.hash] = meant
        spellings.add(letters, meant)
        return meant
    }

    private mutating func add(_ name: [UInt64]) -> Int {
        words.append(name)
        for word in name { byWord[word, default: []].append(words.count - 1) }
        return words.count
    }
}
