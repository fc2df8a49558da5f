/// A file of a release, as text in UTF-8.
public struct ReleaseFile: Sendable, Equatable {
    public let name: String
    public let text: String
}

/// The files' names; pages add their language.
enum ReleaseFileName {
    static let stories = "stories.csv"
    static let quotes = "quotes.csv"
    static let codebook = "codebook.csv"
    static let package = "datapackage.json"
    static let manifest = "manifest.json"

    static func codebookPage(_ language: String) -> String { "codebook.\(language).html" }
    static func report(_ language: String) -> String { "report.\(language).html" }
}
