import Casework
import Intake
import Localization

/// Unsealed words and answers in the order of the form.
struct OpenedAnswers {
    let labels: FormLabels
    let copy: UnsealedCopy

    var items: [OpenedItem] {
        switch copy {
        case .original(let contents):
            contents.words.sorted { place($0.key) < place($1.key) }
                .map { OpenedItem(label: labels.question($0.key), value: $0.value, isStory: true) }
                + items(of: contents.answers.filter { contents.words[$0.key] == nil })
        case .contact(let contents): items(of: contents.answers)
        }
    }

    private func items(of answers: [QuestionName: Answer]) -> [OpenedItem] {
        answers.sorted { place($0.key) < place($1.key) }
            .map { OpenedItem(label: labels.question($0.key), value: text($0.value, of: $0.key), isStory: false) }
    }

    /// Where a question stands in the form; unknown ones last, by name.
    private func place(_ name: QuestionName) -> String {
        let index = labels.visit.site.form.questions.firstIndex { $0.name == name }
        guard let index else { return "~\(name.rawValue)" }
        return String(1_000 + index)
    }

    private func text(_ answer: Answer, of name: QuestionName) -> String {
        switch answer {
        case .choice(let code): labels.code(code, of: name)
        case .choices(let codes): codes.map { labels.code($0, of: name) }.joined(separator: "; ")
        case .text(let text): text
        case .month(let month): labels.code(month.code, of: name)
        case .date(let date): labels.visit.day(date)
        case .integer(let number): String(number)
        case .dontKnow: labels.missing(.dontKnow)
        case .ratherNotSay: labels.missing(.ratherNotSay)
        }
    }
}

/// One opened answer.
struct OpenedItem: PageModel {
    let label: String
    let value: String
    let isStory: Bool
}
