import Testing

@testable import Redaction

@Suite struct WordSetTests {
    private static func passage(_ text: String) throws -> Passage {
        Passage(text, knowledge: try Knowledge.bundled())
    }

    @Test func `a word is found however it is written`() throws {
        let words: WordSet = ["de", "ano", "calle"]
        let passage = try Self.passage("DE Año cal")
        #expect((0..<4).map { passage.isWord(words, at: $0) } == [true, true, false, false])
        #expect(passage.isWord("ano", at: 1))
        #expect(!passage.isWord("an", at: 1))
        #expect(!passage.isWord("ano", at: 3) && !passage.isWord("ano", at: -1))
    }

    @Test func `figures are no words`() throws {
        let passage = try Self.passage("24 de julio")
        #expect(!passage.isWord("24", at: 0))
        #expect(passage.reading.spells("24", at: 0))
    }

    @Test func `as many words as one likes`() {
        let words = (0..<500).map { "w\($0)" }
        let set = WordSet(words)
        #expect(words.allSatisfy { set.contains(WordHash.of($0.utf8)) })
        #expect(!set.contains(WordHash.of("w500".utf8)))
        #expect(!WordSet([String]()).contains(WordHash.of("".utf8)))
    }
}
