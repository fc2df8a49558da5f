import Foundation

/// The words and phrases of the bundled lexicon files, by the hash of their folded tokens.
struct Lexicon: Sendable {
    /// What an entry means: its classes, and its value where it has one (a month's number, a number word's value).
    struct Entry: Sendable {
        static let none = Entry(classes: [], value: 0)

        var classes: WordClass
        var value: Int32
    }

    /// The most tokens a phrase can have.
    static let longestPhrase = 8

    private(set) var words: [UInt64: Entry] = [:]
    /// Phrases of two or more tokens.
    private(set) var phrases: [UInt64: Entry] = [:]
    /// Hashes of the words with which longer phrases begin, so that most words need no look-up.
    private(set) var phraseStarts: Set<UInt64> = []

    /// Adds the entries of one lexicon file. See the files for their format.
    mutating func add(_ file: String, folding table: FoldTable) {
        var classes: WordClass = []
        for line in file.split(separator: "\n") where !line.hasPrefix("#") || line.hasPrefix("# of") {
            if line.hasPrefix("["), let section = WordClass.sections[String(line.dropFirst().dropLast())] {
                classes = section
                continue
            }
            let separator: Character = line.contains(";") ? ";" : " "
            for item in line.split(separator: separator) {
                addItem(item.trimmingCharacters(in: .whitespaces), classes, folding: table)
            }
        }
    }

    private mutating func addItem(_ item: String, _ classes: WordClass, folding table: FoldTable) {
        let parts = item.split(separator: "=", maxSplits: 1)
        guard let surface = parts.first else { return }
        let value = parts.count == 2 ? Int32(parts[1]) ?? 0 : 0
        let tokens = Reading(String(surface), folding: table).tokens
        guard let first = tokens.first else { return }
        if tokens.count == 1 {
            Self.merge(&words, first.hash, classes, value)
        } else {
            let hash = tokens.dropFirst().reduce(first.hash) { start, token in
                phraseStarts.insert(start)
                return WordHash.join(start, token.hash)
            }
            Self.merge(&phrases, hash, classes, value)
        }
    }

    private static func merge(_ entries: inout [UInt64: Entry], _ hash: UInt64, _ classes: WordClass, _ value: Int32) {
        var entry = entries[hash] ?? Entry(classes: [], value: 0)
        entry.classes.formUnion(classes)
        if value != 0 { entry.value = value }
        entries[hash] = entry
    }
}
