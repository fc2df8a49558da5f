import Foundation
import Redaction
import Testing

@testable import Intake

struct DraftAnswersTests {
    @Test func `a draft survives being written and read`() throws {
        let form = try FormDefinition.bundled()
        var random = RandomAnswers(generator: SeededGenerator(seed: 3), form: form)
        for _ in 0..<50 {
            var draft = DraftAnswers(language: .spanish)
            draft.answers = random.next()
            draft.typed = ["words": ["story": ["a medias"]]]
            draft.skipped = ["place"]
            draft.redactionChoices.extraWords = ["Lupita"]
            draft.consents = [.store, .contact]
            draft.manner = .readAloud
            let data = try JSONEncoder().encode(draft)
            #expect(try JSONDecoder().decode(DraftAnswers.self, from: data) == draft)
        }
    }

    @Test func `what is typed and not saved waits for its page`() throws {
        let form = try FormDefinition.bundled()
        let page = try #require(form.page(named: "words"))
        var draft = DraftAnswers(language: .spanish)
        draft.keepTyped(["story": ["Nos pararon"], "token": ["t"]], on: page)
        #expect(draft.typed == ["words": ["story": ["Nos pararon"]]])
        #expect(draft.answers.isEmpty)
        _ = draft.apply(page: page, fields: ["story": ["Nos pararon de noche"]], form: form)
        #expect(draft.typed.isEmpty)
        #expect(draft.answers == ["story": .text("Nos pararon de noche")])
    }

    @Test func `a page that is passed keeps what stands on it`() throws {
        let form = try FormDefinition.bundled()
        let page = try #require(form.page(named: "place"))
        var draft = DraftAnswers(language: .spanish)
        draft.pass(page: page, fields: ["state": [""]], form: form)
        #expect(draft.answers.isEmpty && draft.skipped == ["place"])
        draft.pass(page: page, fields: ["state": ["CA"]], form: form)
        #expect(draft.answers == ["state": .choice("CA")] && draft.skipped.isEmpty)
        draft.pass(page: page, fields: ["state": ["nowhere"]], form: form)
        #expect(draft.typed == ["place": ["state": ["nowhere"]]])
        #expect(draft.furthestPage(in: form) == "place")
    }

    @Test func `what was typed and not taken is settled before sending, and what cannot be is named`() throws {
        let form = try FormDefinition.bundled()
        let words = try #require(form.page(named: "words"))
        let place = try #require(form.page(named: "place"))
        var draft = DraftAnswers(language: .spanish)
        draft.keepTyped(["story": ["Nos pararon"]], on: words)
        draft.keepTyped(["state": ["nowhere"]], on: place)
        #expect(draft.settle(form: form).map(\.name) == ["place"])
        #expect(draft.answers == ["story": .text("Nos pararon")])
        #expect(draft.typed == ["place": ["state": ["nowhere"]]])
    }

    @Test func `fields of a question that does not apply are passed over`() throws {
        let form = try FormDefinition.bundled()
        let page = try #require(form.page(named: "arrest"))
        var draft = DraftAnswers(language: .spanish)
        #expect(draft.apply(page: page, fields: ["dual_arrest": ["yes"]], form: form) == [])
        #expect(draft.answers.isEmpty)
    }

    @Test func `a county of another state is no choice`() throws {
        let form = try FormDefinition.bundled()
        var draft = DraftAnswers(language: .spanish)
        draft.answers = ["state": .choice("CA")]
        let page = try #require(form.page(named: "time"))
        let problems = draft.apply(page: page, fields: ["county": ["48201"]], form: form)
        #expect(problems == [AnswerProblem(question: "county", code: .unknownChoice)])
    }
}
