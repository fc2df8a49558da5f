import Casework
import Intake

extension CaseView {
    /// The redacted words, byte for byte as the storyteller saw them, hidden ones marked.
    var narrative: CaseNarrative {
        let names = visit.site.form.questions.map(\.name)
        let words = file.narrative ?? [:]
        let ordered = names.filter { words[$0] != nil } + words.keys.filter { !names.contains($0) }.sorted()
        let stories = ordered.compactMap { name in
            words[name].map { text in
                StoryText(
                    question: ordered.count > 1 ? labels.question(name) : nil,
                    storyLanguage: file.record.language.rawValue, paragraphs: StoryParagraph.all(of: text))
            }
        }
        return CaseNarrative(
            narrativeMissing: stories.isEmpty ? visit.say(missingKey) : nil, stories: stories,
            hasStories: !stories.isEmpty)
    }

    private var missingKey: String {
        if file.state == .withdrawn { return "case.shredded" }
        if file.narrative == nil, file.copies.contains(.narrative) { return "case.no_key" }
        return "case.no_narrative"
    }
}

struct CaseNarrative: PageModel {
    let narrativeMissing: String?
    let stories: [StoryText]
    let hasStories: Bool
}

/// The answer to one question in the storyteller's own words.
struct StoryText: PageModel {
    let question: String?
    let storyLanguage: String
    let paragraphs: [StoryParagraph]
}

struct StoryParagraph: PageModel {
    let pieces: [StoryPiece]

    /// Splits at line ends; empty lines only part paragraphs.
    static func all(of text: String) -> [StoryParagraph] {
        text.split(whereSeparator: \.isNewline).map { StoryParagraph(pieces: StoryPiece.all(of: $0)) }
    }
}

/// A stretch of text that is either as it was told or a label in place of hidden words.
struct StoryPiece: PageModel, Equatable {
    let text: String
    let isHidden: Bool

    /// Labels stand in square brackets: `[PERSONA 1]`, `[marzo de 2021]`. The longest has a place and its state.
    static func all(of line: Substring) -> [StoryPiece] {
        var pieces: [StoryPiece] = []
        var rest = line
        while let match = rest.firstMatch(of: /\[[^\[\]]{1,80}\]/) {
            let before = rest[..<match.range.lowerBound]
            if !before.isEmpty { pieces.append(StoryPiece(text: String(before), isHidden: false)) }
            pieces.append(StoryPiece(text: String(match.output), isHidden: true))
            rest = rest[match.range.upperBound...]
        }
        if !rest.isEmpty { pieces.append(StoryPiece(text: String(rest), isHidden: false)) }
        return pieces
    }
}
