import Foundation

/// The JSON lines that evaluation tools exchange: a text in, its spans out.
public enum SpanRecord {
    /// Why a line could not be answered. Holds no word of the text.
    public enum Problem: Error, Equatable {
        /// The line is not a JSON object with `id` and `text`, both strings.
        case malformedLine
    }

    private struct Question: Decodable {
        let id: String
        let text: String
    }

    private struct Answer: Encodable {
        let id: String
        let spans: [Span]
    }

    private struct Span: Encodable {
        let start: Int
        let end: Int
        let type: String
    }

    /// Answers `{"id", "lang", "text"}` with `{"id", "spans": [{"start", "end", "type"}]}`; offsets in Unicode scalars.
    /// - Throws: `Problem.malformedLine`.
    public static func answer(_ line: String, by engine: RedactionEngine) throws -> String {
        let question: Question
        do {
            question = try JSONDecoder().decode(Question.self, from: Data(line.utf8))
        } catch {
            throw Problem.malformedLine
        }
        let spans = engine.findings(in: question.text).map {
            Span(start: $0.range.lowerBound, end: $0.range.upperBound, type: $0.kind.rawValue)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(Answer(id: question.id, spans: spans)), as: UTF8.self)
    }
}
