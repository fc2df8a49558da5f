package import Foundation

/// Finds what could tell who a person is in English, Spanish and mixed text, and replaces it by labels.
///
/// It finds most of it, never all: a person reads the result before anyone else does. Loading takes some milliseconds;
/// keep one engine and share it. Time is linear in the length of the text.
public struct RedactionEngine: Sendable {
    let analysis: DocumentAnalysis

    /// Loads the bundled model.
    /// - Throws: `ModelProblem` when its files are missing or damaged.
    public init() throws {
        try self.init(tuning: .shipped)
    }

    /// Loads the bundled model, or another, and weighs its scores in another way.
    package init(tuning: Tuning, model: Data? = nil) throws {
        let data = try model ?? BundledFile.data("Model/tagger.bin")
        let tagger = Tagger(model: try TaggerModel(data: data), tuning: tuning)
        analysis = DocumentAnalysis(knowledge: try Knowledge.bundled(), tagger: tagger)
    }

    /// What should be hidden in a text: sorted, without overlaps, offsets in Unicode scalars.
    public func findings(in text: String) -> [Finding] {
        analysis.read([text], choices: .none)[0].map(\.finding)
    }

    /// What should be hidden, for each text of one document. The same person has the same entity in all of them.
    public func findings(in texts: [String]) -> [[Finding]] {
        analysis.read(texts, choices: .none).map { $0.map(\.finding) }
    }

    /// The text with labels in place of what is hidden.
    public func redact(_ text: String, choices: RedactionChoices = .none, vocabulary: LabelVocabulary) -> RedactedText {
        redact([text], choices: choices, vocabulary: vocabulary)[0]
    }

    /// Several texts of one document, with the same label for the same person in all of them.
    public func redact(
        _ texts: [String], choices: RedactionChoices = .none, vocabulary: LabelVocabulary
    ) -> [RedactedText] {
        let labeler = Labeler(vocabulary: vocabulary)
        return zip(texts, analysis.read(texts, choices: choices)).map { text, located in
            Self.replace(in: text, located, labeler)
        }
    }

    /// The findings of a document gathered by person and thing, by kind, the most doubtful first.
    public func groups(in texts: [String]) -> [FindingGroup] {
        FindingGroups.gather(analysis.read(texts, choices: .none), texts, folding: analysis.knowledge.folding)
    }

    static func replace(in text: String, _ located: [LocatedFinding], _ labeler: Labeler) -> RedactedText {
        var segments: [RedactedText.Segment] = []
        let scalars = text.unicodeScalars
        var position = scalars.startIndex
        var offset = 0
        for item in located {
            let range = item.finding.range
            let start = scalars.index(position, offsetBy: range.lowerBound - offset)
            let end = scalars.index(start, offsetBy: range.count)
            if position < start { segments.append(.plain(String(scalars[position..<start]))) }
            let label = labeler.label(for: item.finding, item.gist)
            segments.append(.hidden(label: label, kind: item.finding.kind))
            position = end
            offset = range.upperBound
        }
        if position < scalars.endIndex { segments.append(.plain(String(scalars[position...]))) }
        return RedactedText(segments: segments)
    }
}
