import Anonymization
import Casework
import Intake

/// The tables of a release as CSV (RFC 4180): codes are identity, labels come beside them; cells that a spreadsheet
/// would take for a formula stay text.
enum ReleaseCSV {
    /// `stories.csv`. For each of `labels` a column `NAME_label_LANGUAGE` follows every coded column.
    static func stories(_ release: PreparedRelease, labels: [ReleaseLabels]) throws -> String {
        let header = release.columns.flatMap { column in
            [column.name] + (column.role == .row ? [] : labels.map { "\(column.name)_label_\($0.language)" })
        }
        let rows = release.rows.map { row in
            zip(release.columns, row).flatMap { column, cell in
                [cell] + (column.role == .row ? [] : labels.map { $0.cell(cell, in: column) })
            }
        }
        return try text([header] + rows)
    }

    /// `stories.csv` of a release that left, with the words it was published with after every coded column.
    static func stories(_ table: PublishedTable, labels language: LanguageTag) throws -> String {
        let columns = table.package.columns
        let cells = columns.map { table.cells(of: $0.name) }
        let header = columns.flatMap { [$0.name] + ($0.isRowName ? [] : ["\($0.name)_label_\(language)"]) }
        let rows = (0..<table.rowCount).map { row in
            zip(columns, cells).flatMap { column, cells in
                [cells[row]] + (column.isRowName ? [] : [column.words(cells[row], in: language)])
            }
        }
        return try text([header] + rows)
    }

    /// `codebook.csv`: a line for each column, then a line for each of its codes.
    static func codebook(_ codebook: Codebook) throws -> String {
        var rows = [["column", "role", "level", "code"] + codebook.languages.map { "label_\($0)" }]
        for column in codebook.columns {
            let name = column.column.name
            rows.append([name, column.column.role.code, "", ""] + labels(column.labels, codebook))
            for entry in column.entries {
                let level = entry.level.map(String.init) ?? "missing"
                rows.append([name, column.column.role.code, level, entry.code] + labels(entry.labels, codebook))
            }
        }
        return try text(rows)
    }

    /// `quotes.csv`: approved words, without the row they belong to.
    static func quotes(_ release: PreparedRelease) throws -> String {
        try text(
            [["question", "_lang", "words"]]
                + release.quotes.map { [$0.question.rawValue, $0.language.rawValue, $0.words] })
    }

    private static func labels(_ labels: [LanguageTag: String], _ codebook: Codebook) -> [String] {
        codebook.languages.map { labels[$0] ?? "" }
    }

    private static func text(_ rows: [[String]]) throws -> String {
        let bytes = ByteCollector()
        var writer = CSVWriter { bytes.append($0) }
        for row in rows { try writer.write(row) }
        try writer.flush()
        return String(decoding: bytes.bytes, as: UTF8.self)
    }
}

private final class ByteCollector {
    private(set) var bytes: [UInt8] = []

    func append(_ more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }
}
