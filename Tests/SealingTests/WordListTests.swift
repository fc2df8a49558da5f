import Foundation
import Testing

@testable import Sealing

@Suite struct WordListTests {
    @Test(arguments: [WordList.english.words, WordList.spanish.words])
    func `has 2,048 short words, different even without accents`(words: [String]) {
        #expect(words.count == WordList.size)
        #expect(Set(words.map { WordList.folded($0) }).count == WordList.size)
        for word in words {
            #expect(3...8 ~= word.count && word == word.lowercased())
            #expect(
                word.unicodeScalars.elementsEqual(word.precomposedStringWithCanonicalMapping.unicodeScalars)
            )
            #expect(word.allSatisfy { "abcdefghijklmnopqrstuvwxyzáéíóúüñ".contains($0) })
        }
    }

    @Test(arguments: [WordList.english.words, WordList.spanish.words])
    func `has no word beside its own plural`(words: [String]) {
        let all = Set(words.map { WordList.folded($0) })
        let plurals = all.filter { all.contains($0 + "s") || all.contains($0 + "es") }
        #expect(plurals.isEmpty)
    }

    @Test func `no word is in both lists`() {
        let english = Set(WordList.english.words.map { WordList.folded($0) })
        #expect(english.isDisjoint(with: WordList.spanish.words.map { WordList.folded($0) }))
    }

    @Test func `English has only unaccented words`() {
        #expect(WordList.english.words.allSatisfy { $0.allSatisfy(\.isASCII) })
    }

    @Test func `no two Spanish words are one letter apart`() {
        let words = WordList.spanish.words.map { Array(WordList.folded($0)) }
        var seen: [String: String] = [:]
        for word in words {
            for place in word.indices {
                let key = String(word[..<place]) + "·" + String(word[(place + 1)...])
                #expect(seen.updateValue(String(word), forKey: key) == nil, "\(String(word))")
            }
        }
    }

    @Test(arguments: [WordList.english.words, WordList.spanish.words])
    func `has no word of police, detention or death`(words: [String]) {
        let unwanted = Set(
            """
            police cop jail prison border raid alien cell bond guard badge gun death grave ice warrant detain deport
            policía cárcel celda frontera redada migra placa guardia arma muerte tumba fianza esposas coyote muro reja
            """.split(whereSeparator: \.isWhitespace).map(String.init))
        #expect(unwanted.isDisjoint(with: words))
    }
}
