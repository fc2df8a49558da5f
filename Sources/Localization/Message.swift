import CICU
public import Intake

/// A value put into a message by its name.
public enum MessageArgument: Sendable, Equatable {
    case text(String)
    case number(Int)
}

/// One message of a language, in ICU MessageFormat with named arguments.
struct Message: Sendable, Equatable {
    let pattern: String
    /// Most messages have no argument and no quoting: they are shown as they stand, without ICU.
    private let isPlain: Bool

    init(_ pattern: String) {
        self.pattern = pattern
        isPlain = !pattern.utf8.contains(UInt8(ascii: "{")) && !pattern.contains("''")
    }

    /// Nil when ICU cannot format it, which `problem` would have told.
    func text(_ arguments: [String: MessageArgument], in language: LanguageTag) -> String? {
        if isPlain { return pattern }
        let names = arguments.keys.sorted()
        return withArguments(names.map { ($0, arguments[$0] ?? .text("")) }) { list in
            owned(cicu_format(pattern, language.regionalLocale, list, Int32(list.count)))
        }
    }

    /// What ICU says is wrong with the pattern; nil when it parses.
    var problem: String? {
        guard let problem = owned(cicu_pattern_problem(pattern)) else { return "ICU could not read it" }
        return problem.isEmpty ? nil : problem
    }

    /// The arguments the pattern names, in order of appearance.
    var arguments: [MessagePatternArgument] {
        (owned(cicu_pattern_arguments(pattern)) ?? "").split(separator: "\n").map { line in
            let parts = line.split(separator: "\t").map(String.init)
            return MessagePatternArgument(
                name: parts[0], type: parts[1],
                cases: parts.count > 2 ? parts[2].split(separator: " ").map(String.init) : [])
        }
    }
}

/// An argument as a pattern names it.
public struct MessagePatternArgument: Sendable, Hashable {
    public let name: String
    /// `none`, `simple`, `plural`, `select` or `ordinal`.
    public let type: String
    /// The cases of a plural or a select.
    public let cases: [String]
}

/// The plural categories that a language has in CLDR, such as `one`, `many` and `other` for Spanish.
public func pluralCategories(of language: LanguageTag) -> [String] {
    (owned(cicu_plural_categories(language.rawValue)) ?? "").split(separator: " ").map(String.init)
}

/// Takes over a text that CICU made.
private func owned(_ text: UnsafeMutablePointer<CChar>?) -> String? {
    guard let text else { return nil }
    defer { cicu_free(text) }
    return String(cString: text)
}

private func withArguments<Result>(
    _ arguments: [(String, MessageArgument)], _ body: ([cicu_argument]) -> Result
) -> Result {
    var list: [cicu_argument] = []
    func add(_ rest: ArraySlice<(String, MessageArgument)>) -> Result {
        guard let (name, value) = rest.first else { return body(list) }
        return name.withCString { name in
            switch value {
            case .number(let number):
                list.append(cicu_argument(name: name, text: nil, number: Double(number)))
                return add(rest.dropFirst())
            case .text(let text):
                return text.withCString { text in
                    list.append(cicu_argument(name: name, text: text, number: 0))
                    return add(rest.dropFirst())
                }
            }
        }
    }
    return add(arguments[...])
}

extension LanguageTag {
    /// ICU's locale for messages: each language as it is written in the United States, where its readers live. There
    /// Spanish groups thousands by commas (`20,000`), while plain `es` is Spain's.
    fileprivate var regionalLocale: String { "\(rawValue)_US" }
}
