import Testing

@testable import Redaction

/// What a court judgment hides of institutions, and what it leaves.
@Suite struct JudgmentTests {
    /// The hidden stretches of a text that is taken for a judgment.
    private func hidden(_ text: String) throws -> [String] {
        let passage = Passage(text, knowledge: try Knowledge.bundled())
        let found = FormalVerdict.settle(learned: [], rules: [], in: passage)
        let scalars = Array(text.unicodeScalars)
        return found.map { match in
            String(String.UnicodeScalarView(scalars[passage.reading.scalarRange(of: match.tokens)]))
        }
    }

    @Test(arguments: [
        ("He appealed to the Zelkowo District Court in time.", "Zelkowo District Court"),
        ("She wrote to BrightLine Energy Ltd about it.", "BrightLine Energy Ltd"),
        ("They heard the Zelkowo Public Prosecutor first.", "Zelkowo Public Prosecutor"),
        ("He was held in Zelkowo Prison for a week.", "Zelkowo Prison"),
    ])
    func `hides institutions with a name of their own`(text: String, name: String) throws {
        #expect(try hidden(text) == [name])
    }

    @Test(arguments: [
        "The Supreme Administrative Court agreed with the Court of Cassation.",
        "The Directorate of Immigration asked the Immigration Appeals Board.",
        "The Head of the International Law Department was their Agent.",
        "The agent was of the Foreign and Commonwealth Office.",
    ])
    func `leaves institutions that every country has`(text: String) throws {
        #expect(try hidden(text).isEmpty)
    }

    @Test func `hides what a name is shortened to`() throws {
        let text = "Ardley Borough Council (“the Council”) wrote. The Council did not reply to the KZWP on time."
        #expect(try hidden(text) == ["Ardley Borough Council", "Council", "Council", "KZWP"])
    }

    @Test(arguments: [
        "THE FACTS OF THE CASE", "He paid EUR 300 to the USSR.", "It is Part XIV of the law.",
        "It cited [2004] UKHL 12.",
    ])
    func `leaves other words in capitals`(text: String) throws {
        #expect(try hidden(text).isEmpty)
    }
}
