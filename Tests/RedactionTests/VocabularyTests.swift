import Foundation
import Testing

@testable import Redaction

@Suite struct VocabularyTests {
    @Test(arguments: ["mountain", "running", "leyó", "comíamos", "ventanas", "HERMOSA"])
    func `knows ordinary words in all their forms`(word: String) throws {
        #expect(try Knowledge.bundled().isOrdinary(word))
    }

    @Test(arguments: ["Kowalczyk", "Ligaya", "Tzul", "Apatzingán"])
    func `does not know names`(word: String) throws {
        #expect(try !Knowledge.bundled().isOrdinary(word))
    }

    @Test func `finds again what was put in, also after being written and read`() throws {
        let words = (0..<2_000).map { WordHash.of("word \($0)".utf8) }
        let made = Vocabulary(hashes: words, power: 15)
        let read = try Vocabulary(data: made.data)
        #expect(words.allSatisfy { made.contains($0) && read.contains($0) })
        let strangers = (0..<2_000).map { WordHash.of("stranger \($0)".utf8) }
        #expect(strangers.count { read.contains($0) } < 60)
    }

    @Test(arguments: [0, 7, 24]) func `refuses a file of the wrong size`(size: Int) {
        #expect(throws: ModelProblem.truncated) { try Vocabulary(data: Data(count: size)) }
    }
}
