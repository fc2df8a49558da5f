import Foundation
import Redaction

/// Reads texts to measure on: the scorer's JSON lines, or the project's own marked texts.
enum GoldFile {
    private struct Record: Decodable {
        struct Span: Decodable {
            let start: Int
            let end: Int
            let type: FindingKind?
            let identifier: String?
        }
        let id: String
        let text: String
        let spans: [Span]
        let keep: [Span]?
    }

    static func read(_ path: String) throws -> [GoldText] {
        path.hasSuffix(".txt") ? try marked(path) : try records(path)
    }

    private static func records(_ path: String) throws -> [GoldText] {
        let styles = try styles(beside: path)
        return try Corpora.string(path).split(separator: "\n").map { line in
            let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
            return GoldText(
                id: record.id, style: styles[record.id], scalars: Array(record.text.unicodeScalars),
                required: record.spans.filter { $0.identifier != "NO_MASK" }.compactMap { span in
                    span.type.map { GoldText.Span(range: span.start..<span.end, kind: $0) }
                },
                keep: (record.keep ?? []).map { $0.start..<$0.end }
            )
        }
    }

    /// The styles that the headers (`# id style=oral`) of the text file of the same name tell, when there is one.
    private static func styles(beside path: String) throws -> [String: String] {
        let source = String(path.dropLast("jsonl".count)) + "txt"
        guard FileManager.default.fileExists(atPath: source) else { return [:] }
        let headers = try Corpora.string(source).split(separator: "\n").filter { $0.hasPrefix("# ") }
        return Dictionary(headers.compactMap(header)) { first, _ in first }
    }

    private static func header(_ line: Substring) -> (String, String)? {
        let parts = line.dropFirst(2).split(separator: " ")
        guard let id = parts.first, let style = parts.first(where: { $0.hasPrefix("style=") }) else { return nil }
        return (String(id), String(style.dropFirst("style=".count)))
    }

    private static func marked(_ path: String) throws -> [GoldText] {
        try Corpora.markedTexts(path).map { header, marked in
            let text = MarkedSpans(marked)
            let named = Self.header(header)
            return GoldText(
                id: named?.0 ?? String(header.dropFirst(2)), style: named?.1, scalars: text.scalars,
                required: text.spans.compactMap { span in
                    FindingKind(rawValue: span.type).map { GoldText.Span(range: span.range, kind: $0) }
                },
                keep: text.spans.filter { $0.type == "KEEP" }.map(\.range)
            )
        }
    }
}
