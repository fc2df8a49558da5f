import Casework
import Intake

/// Answers an invented person gives: each question of the form at random, most of them answered.
struct DemoAnswers {
    let form: FormDefinition
    /// A few places rather than thousands, as the stories of one organisation are.
    private static let states = ["TX", "GA", "CA", "NC", "AZ"]

    func draft(
        language: LanguageTag, story: String, month: YearMonth, using generator: inout SeededGenerator
    ) -> DraftAnswers {
        var draft = DraftAnswers(language: language)
        for page in form.pages {
            let questions = Journey(form: form, answers: draft.answers).questions(on: page)
            var fields: [String: [String]] = [:]
            for question in questions {
                fill(question, story: story, month: month, draft: draft, into: &fields, using: &generator)
            }
            _ = draft.apply(page: page, fields: fields, form: form, today: nil)
        }
        return draft
    }

    private func fill(
        _ question: Question, story: String, month: YearMonth, draft: DraftAnswers,
        into fields: inout [String: [String]], using generator: inout SeededGenerator
    ) {
        if question.isNarrative {
            fields[question.field] = question.name == "story" ? [story] : nil
            return
        }
        guard Int.random(in: 0..<10, using: &generator) < 9 else { return }
        switch question.type {
        case .selectOne, .selectOneFromFile:
            fields[question.field] = choices(question, draft).randomElement(using: &generator).map { [$0] }
        case .selectMultiple:
            // The last choice of such a list is often "none", which stands alone.
            fields[question.field] = choices(question, draft).dropLast().randomElement(using: &generator).map { [$0] }
        case .month:
            fields[question.yearField] = [String(month.year - Int.random(in: 0...2, using: &generator))]
            fields[question.monthField] = [String(Int.random(in: 1...6, using: &generator))]
        case .date:
            fields[question.yearField] = [String(month.next.year)]
            fields[question.monthField] = [String(month.next.month)]
            fields[question.dayField] = [String(Int.random(in: 1...28, using: &generator))]
        case .integer:
            fields[question.field] = [String(Int.random(in: 1...30, using: &generator))]
        case .text, .longText:
            fields[question.field] = ["555-0100"]
        case .note:
            break
        }
    }

    private func choices(_ question: Question, _ draft: DraftAnswers) -> [String] {
        if question.name == "state" { return Self.states }
        let all = Journey(form: form, answers: draft.answers).choices(of: question).map(\.name)
        return question.type.list.map { form.choiceLists[$0]?.file != nil } == true ? Array(all.prefix(3)) : all
    }
}
