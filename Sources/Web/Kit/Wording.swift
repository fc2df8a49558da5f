import Intake
import Localization

/// The catalogue in one reader's language.
struct Wording: Sendable {
    let language: LanguageTag
    private let catalogue: Catalogue

    init(_ catalogue: Catalogue, in language: LanguageTag) {
        self.catalogue = catalogue
        self.language = language
    }

    /// The message `key` with its named arguments filled in.
    func callAsFunction(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
        catalogue.text(key, in: language, arguments)
    }

    /// For texts that need not exist, such as the hint of a question.
    func optional(_ key: String) -> String? {
        catalogue.contains(key, in: language) ? callAsFunction(key) : nil
    }

    /// Several messages, in order.
    func all(_ keys: String...) -> [String] { keys.map { self($0) } }

    /// The name of a month, 1–12.
    func month(_ number: Int) -> String {
        self(number < 10 ? "month.m0\(number).name" : "month.m\(number).name")
    }

    /// What is to be mended in an answer.
    func problem(_ problem: AnswerProblem) -> String { problem.text(catalogue, in: language) }
}
