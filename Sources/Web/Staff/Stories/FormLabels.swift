import Intake
import Localization

/// The form's labels in the reader's language; a code that the installed form does not know shows as itself.
struct FormLabels: Sendable {
    let visit: StaffVisit

    private var form: FormDefinition { visit.site.form }

    func question(_ name: QuestionName) -> String {
        text(FormText.label(of: name)) ?? name.rawValue
    }

    func page(_ name: PageName) -> String {
        text(FormText.title(of: name)) ?? name.rawValue
    }

    /// The label of one code of an answer.
    func code(_ code: String, of name: QuestionName) -> String {
        if let missing = MissingCode(rawValue: code) { return self.missing(missing) }
        guard let question = form.question(named: name), let list = form.choices(of: question) else {
            return month(code)
        }
        return list[code]?.label ?? text(FormText.choice(code, in: list.name)) ?? code
    }

    private func month(_ code: String) -> String {
        let exact = code.replacing(Answer.about, with: "")
        let text = YearMonth(exact).map { visit.month($0) } ?? exact
        return exact == code ? text : visit.say("case.about", ["month": .text(text)])
    }

    func missing(_ code: MissingCode) -> String { visit.say("missing_code.\(code.rawValue)") }

    private func text(_ key: String) -> String? {
        visit.site.catalogue.contains(key, in: visit.language)
            ? visit.site.catalogue.text(key, in: visit.language, [:]) : nil
    }
}
