import Foundation
import Redaction

/// Reads the texts to learn from: the project's own and the public corpora.
enum Corpora {
    /// The project's marked texts: every `.txt` file of a folder, texts separated by lines of `=====`.
    static func own(_ folder: String, weight: Int, without: [String] = []) throws -> [AnnotatedText] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { name in
            name.hasSuffix(".txt") && !without.contains(String(name.dropLast(4)))
        }.flatMap { name in
            try markedTexts(folder + "/" + name).map { header, marked in
                let id = header.dropFirst(2).split(separator: " ").first.map(String.init) ?? name
                return AnnotatedText(id: id, marked: marked, register: .testimony, weight: weight)
            }
        }
    }

    /// The header (`# id style=oral`) and the marked words of each text of a file.
    static func markedTexts(_ path: String) throws -> [(header: Substring, marked: String)] {
        try string(path).components(separatedBy: "=====\n").compactMap { part in
            let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            guard lines.count == 2, lines[0].hasPrefix("# ") else { return nil }
            return (Substring(String(lines[0])), String(lines[1]))
        }
    }

    private struct Record: Decodable {
        struct Span: Decodable {
            let start: Int
            let end: Int
            let type: String
            let identifier: String?
        }
        let id: String
        let text: String
        let spans: [Span]
    }

    /// Texts in the scorer's JSON lines. Spans that need not be hidden are doubtful.
    static func records(_ path: String, register: Register) throws -> [AnnotatedText] {
        try string(path).split(separator: "\n").map { line in
            let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
            let spans = record.spans.map { span in
                (
                    start: span.start, end: span.end,
                    kind: span.identifier == "NO_MASK" ? nil : FindingKind(rawValue: span.type)
                )
            }
            return AnnotatedText(id: record.id, text: record.text, spans: spans, register: register)
        }
    }

    /// WNUT-17: tab-separated words and tags, a blank line after each message.
    static func wnut(_ path: String) throws -> [AnnotatedText] {
        let kinds = [
            "person": FindingKind.person, "location": .location, "corporation": .organization, "group": .organization,
        ]
        var texts: [AnnotatedText] = []
        var builder = TaggedWords()
        for line in try string(path).split(separator: "\n", omittingEmptySubsequences: false) {
            let fields = line.split(separator: "\t")
            guard fields.count >= 2 else {
                if let text = builder.text(id: "wnut-\(texts.count)") { texts.append(text) }
                builder = TaggedWords()
                continue
            }
            let tag = fields[1].split(separator: "-").map(String.init)
            builder.add(
                String(fields[0]), kind: tag.count == 2 ? kinds[tag[1]] : nil, begins: tag[0] == "B", spaced: true)
        }
        return texts
    }

    /// GUM: proper nouns inside entities that are persons, places or organizations.
    static func gum(_ folder: String) throws -> [AnnotatedText] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { $0.hasSuffix(".conllu") }
            .compactMap { name in
                try GumReader().read(string(folder + "/" + name), id: name)
            }
    }

    static func string(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
}
