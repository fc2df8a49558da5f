import Casework
import Foundation
import Intake

/// The data package of a published release, read back: its words are those it was published with, whatever the form
/// says now.
struct PublishedPackage: Decodable, Sendable {
    let resources: [Resource]

    struct Resource: Decodable, Sendable {
        let name: String
        let schema: Schema
    }

    struct Schema: Decodable, Sendable { let fields: [Field] }

    struct Field: Decodable, Sendable {
        let name: String
        let labels: [String: String]
        /// nil for columns of labels: they repeat the column before.
        let role: String?
        let codes: [Entry]?
    }

    struct Entry: Decodable, Sendable {
        let code: String
        /// nil where the code says why there is no answer.
        let level: Int?
        let labels: [String: String]
    }

    /// - Throws: `RecordFault.unreadable`.
    init(_ data: Data) throws {
        do { self = try JSONDecoder().decode(Self.self, from: data) } catch {
            throw RecordFault.unreadable(column: ReleaseFileName.package)
        }
    }

    /// The coded columns of `stories.csv`.
    var columns: [Field] {
        resources.first { $0.name == "stories" }?.schema.fields.filter { $0.role != nil } ?? []
    }
}

extension PublishedPackage.Field {
    /// What a code is called; itself where it needs no words.
    func label(of code: String, in language: LanguageTag) -> String {
        codes?.first { $0.code == code }?.labels[language.rawValue] ?? code
    }

    /// A cell: what each of its codes is called.
    func words(_ cell: String, in language: LanguageTag) -> String {
        cell.split(separator: " ").map { label(of: String($0), in: language) }.joined(separator: "; ")
    }

    var isRowName: Bool { role == ReleaseColumn.Role.row.code }

    func level(of code: String) -> Int? { codes?.first { $0.code == code }?.level }
}
