import ArgumentParser
import Foundation
import Redaction

/// Makes `Model/words.bin` from spelling dictionaries.
struct BuildVocabulary: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vocabulary",
        abstract: "Makes the filter of ordinary words from spelling dictionaries (Debian: hunspell-es, wamerican).")

    @Option(help: "The Spanish dictionary without its ending: `.aff` and `.dic` are added.")
    var spanish = "/usr/share/hunspell/es_MX"

    @Option(help: "The English list, a word a line.")
    var english = "/usr/share/dict/american-english"

    @Option(help: "File to write.")
    var output: String

    func run() throws {
        let folding = FoldTable()
        var hashes: Set<UInt64> = []
        func add(_ word: String) {
            let tokens = Reading(word, folding: folding).tokens
            if tokens.count == 1, tokens[0].form == .word { hashes.insert(tokens[0].hash) }
        }
        for word in try Corpora.string(english).split(separator: "\n") where word.first?.isLowercase == true {
            add(String(word))
        }
        let english = hashes.count
        AffixDictionary(affixes: try Corpora.string(spanish + ".aff"), words: try Corpora.string(spanish + ".dic"))
            .forEachForm(add)
        let made = Vocabulary(hashes: hashes, power: 23)
        try made.data.write(to: URL(fileURLWithPath: output))
        print("\(english) English words, \(hashes.count) in all, \(made.data.count) bytes")
    }
}
