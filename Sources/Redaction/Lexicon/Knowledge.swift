import Foundation

/// All that the engine knows before it reads a text: folding, lexicon, name lists. Immutable once loaded.
package struct Knowledge: Sendable {
    let folding: FoldTable
    let lexicon: Lexicon
    let gazetteer: Gazetteer
    let vocabulary: Vocabulary
    let areaNames: AreaNames
    private let phraseNumbers: WordInterner
    private let phraseEntries: [Lexicon.Entry]
    /// Lets through all phrases and few others.
    private let phraseFilter: HashFilter
    /// Lets through all beginnings of phrases and few others.
    private let startFilter: HashFilter

    /// Builds from lexicon files, a file of names of areas, a gazetteer and a vocabulary.
    init(lexiconFiles: [String], areas: String, gazetteer: Gazetteer, vocabulary: Vocabulary) {
        folding = FoldTable()
        areaNames = AreaNames(areas, folding: folding)
        var lexicon = Lexicon()
        for file in lexiconFiles { lexicon.add(file, folding: folding) }
        self.lexicon = lexicon
        var numbers = WordInterner(expecting: lexicon.phrases.count * 2)
        var entries: [Lexicon.Entry] = []
        for (hash, entry) in lexicon.phrases {
            _ = numbers.number(of: hash)
            entries.append(entry)
        }
        phraseNumbers = numbers
        phraseEntries = entries
        self.gazetteer = gazetteer
        var phraseFilter = gazetteer.filter(Gazetteer.city | Gazetteer.region)
        for hash in lexicon.phrases.keys { phraseFilter.insert(hash) }
        self.phraseFilter = phraseFilter
        var startFilter = gazetteer.filter(Gazetteer.cityStart)
        for hash in lexicon.phraseStarts { startFilter.insert(hash) }
        self.startFilter = startFilter
        self.vocabulary = vocabulary
    }

    /// Loads the bundled files.
    package static func bundled() throws -> Knowledge {
        let names = ["time", "people", "places", "keep"]
        let files = try names.map { try BundledFile.text("Words/\($0).txt") }
        return Knowledge(
            lexiconFiles: files, areas: try BundledFile.text("Words/areas.txt"),
            gazetteer: try Gazetteer(data: BundledFile.data("Model/names.bin")),
            vocabulary: try Vocabulary(data: BundledFile.data("Model/words.bin")))
    }

    /// What one word can be.
    func entry(for hash: UInt64) -> Lexicon.Entry {
        var entry = lexicon.words[hash] ?? Lexicon.Entry(classes: [], value: 0)
        let flags = gazetteer.flags(hash)
        if flags != 0 {
            if flags & Gazetteer.given != 0 { entry.classes.insert(.given) }
            if flags & Gazetteer.surname != 0 { entry.classes.insert(.surname) }
            if flags & Gazetteer.city != 0 { entry.classes.insert(.city) }
            if flags & Gazetteer.rare != 0 { entry.classes.insert(.rareName) }
            if flags & Gazetteer.common != 0 { entry.classes.insert(.common) }
            if flags & Gazetteer.region != 0 { entry.classes.insert(.region) }
            if flags & Gazetteer.cityStart != 0 { entry.classes.insert(.phraseStart) }
        }
        let isOrdinary = vocabulary.contains(hash)
        if isOrdinary { entry.classes.insert(.vocabulary) }
        if !isOrdinary, entry.classes.isEmpty { entry.classes.insert(.unknown) }
        if lexicon.phraseStarts.contains(hash) { entry.classes.insert(.phraseStart) }
        return entry
    }

    /// Whether a word, however it is written, is an ordinary word and no function word.
    package func isOrdinary(_ word: String) -> Bool {
        let tokens = Reading(word, folding: folding).tokens
        guard tokens.count == 1 else { return false }
        let entry = entry(for: tokens[0].hash)
        return entry.classes.contains(.vocabulary) && entry.classes.isDisjoint(with: [.function, .particle])
    }

    /// Whether a longer phrase may begin with these words.
    @inline(__always)
    func mayGoOn(_ hash: UInt64) -> Bool {
        startFilter.mayContain(hash)
    }

    /// What a phrase can be.
    @inline(__always)
    func phrase(_ hash: UInt64) -> Lexicon.Entry? {
        guard phraseFilter.mayContain(hash) else { return nil }
        var entry = phraseNumbers.find(hash).map { phraseEntries[$0] }
        let flags = gazetteer.flags(hash)
        if flags & (Gazetteer.city | Gazetteer.region) != 0 {
            var found = entry ?? Lexicon.Entry(classes: [], value: 0)
            if flags & Gazetteer.city != 0 { found.classes.insert(.city) }
            if flags & Gazetteer.region != 0 { found.classes.insert(.region) }
            entry = found
        }
        return entry
    }
}
