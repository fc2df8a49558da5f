/// A mistake in the locale files, with its file and key.
public struct CatalogueProblem: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Code: Equatable, Sendable {
        case unreadableFolder
        case notUTF8
        /// Not a flat JSON object of texts.
        case notAnObject(String)
        case duplicateKey
        case pattern(String)
        case noLanguage
    }

    public let file: String
    public let key: String?
    public let code: Code

    public var description: String {
        let place = key.map { "\(file): \($0)" } ?? file
        return "\(place): \(reason)"
    }

    private var reason: String {
        switch code {
        case .unreadableFolder: "this folder cannot be read"
        case .notUTF8: "not UTF-8"
        case .notAnObject(let why): "not a JSON object of texts: \(why)"
        case .duplicateKey: "this key is there twice"
        case .pattern(let why): "not an ICU message: \(why)"
        case .noLanguage: "there is no folder of a language here"
        }
    }
}

/// Every mistake found in the locale files at once.
public struct CatalogueProblems: Error, Equatable, Sendable, CustomStringConvertible {
    public let list: [CatalogueProblem]

    public var description: String { list.map(\.description).joined(separator: "\n") }
}
