import Anonymization
import Casework
import Foundation
import Intake

/// The rows of a published release, read back from its files.
struct PublishedTable: Sendable {
    let record: ReleaseRecord
    let manifest: ReleaseManifest
    let package: PublishedPackage
    private let header: [String]
    private let rows: [[String]]

    /// nil when the archive does not have the files.
    init?(_ record: ReleaseRecord, in archive: ReleaseArchive) throws {
        guard let table = try archive.file(ReleaseFileName.stories, of: record.id),
            let package = try archive.file(ReleaseFileName.package, of: record.id)
        else { return nil }
        self.record = record
        manifest = try ReleaseManifest(json: record.manifest)
        self.package = try PublishedPackage(package)
        let reader = CSVReader(delimiter: UInt8(ascii: ","), bytes: Array(table))
        header = try reader.next() ? reader.row() : []
        var rows: [[String]] = []
        while try reader.next() {
            guard reader.fieldCount == header.count else {
                throw RecordFault.unreadable(column: ReleaseFileName.stories)
            }
            rows.append(reader.row())
        }
        self.rows = rows
    }

    var rowCount: Int { rows.count }

    func column(_ question: QuestionName) -> PublishedPackage.Field? {
        package.columns.first { $0.name == question.rawValue }
    }

    /// The cells of a column, by row.
    func cells(of column: String) -> [String] {
        guard let place = header.firstIndex(of: column) else { return [] }
        return rows.map { $0[place] }
    }
}

extension ReleasePress {
    /// The latest release that stands: published and not recalled. nil when there is none.
    func latest() async throws -> PublishedTable? {
        guard let record = try await desk.releases().last(where: { $0.recalled == nil }) else { return nil }
        return try PublishedTable(record, in: archive)
    }
}
