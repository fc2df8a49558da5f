/// A few words that a rule asks for, known by the hashes of their folded letters: asking whether a token is one of them
/// makes no string.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
    /// Open addressing; 0 where nothing lies.
    private let slots: [UInt64]
    private let mask: Int

    init(arrayLiteral words: String...) {
        self.init(words)
    }

    /// - Parameter words: Lower-case, without accents.
    init(_ words: some Collection<String>) {
        var capacity = 4
        while capacity < words.count * 3 { capacity *= 2 }
        var slots = [UInt64](repeating: 0, count: capacity)
        mask = capacity - 1
        for word in words {
            let hash = WordHash.of(word.utf8)
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & mask }
            slots[slot] = hash
        }
        self.slots = slots
    }

    /// Whether the word of a hash is among them.
    func contains(_ hash: UInt64) -> Bool {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if slots[slot] == hash { return true }
            slot = (slot + 1) & mask
        }
        return false
    }
}

extension Passage {
    /// Whether a token is one of these words.
    @inline(__always)
    func isWord(_ words: WordSet, at index: Int) -> Bool {
        form(index) == .word && words.contains(reading.tokens[index].hash)
    }

    /// Whether a token is this word, given in lower case and without accents.
    @inline(__always)
    func isWord(_ word: StaticString, at index: Int) -> Bool {
        form(index) == .word && reading.spells(word, at: index)
    }
}

extension Reading {
    /// Whether the folded letters or digits of a token are these.
    @inline(__always)
    func spells(_ word: StaticString, at index: Int) -> Bool {
        let token = tokens[index]
        return token.count == word.utf8CodeUnitCount
            && word.withUTF8Buffer { $0.elementsEqual(letters(of: token)) }
    }
}
