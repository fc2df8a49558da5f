import Casework
import Foundation
import Intake
import Localization

/// What `codebook.mustache` shows beside its texts: the data package as it was published, not as the form is now.
struct StaffCodebookBody: PageModel {
    let backLink: Link
    let columns: [Column]

    struct Column: PageModel {
        let name: String
        let label: String
        let hasCodes: Bool
        let codes: [Code]
    }

    struct Code: PageModel {
        let code: String
        let label: String
    }

    private struct Package: Decodable {
        let resources: [Resource]

        struct Resource: Decodable {
            let name: String
            let schema: Schema
        }

        struct Schema: Decodable { let fields: [Field] }

        struct Field: Decodable {
            let name: String
            let labels: [String: String]
            let role: String?
            let codes: [Entry]?
        }

        struct Entry: Decodable {
            let code: String
            let labels: [String: String]
        }
    }

    init(_ visit: StaffVisit, _ id: String, package data: Data) throws {
        let package: Package
        do { package = try JSONDecoder().decode(Package.self, from: data) } catch {
            throw RecordFault.unreadable(column: ReleaseFileName.package)
        }
        let language = visit.language.rawValue
        let fields = package.resources.first { $0.name == "stories" }?.schema.fields ?? []
        backLink = Link(visit.say("release.title", ["id": .text(id)]), visit.path(.release(id)))
        // Columns of labels have no role: they repeat the column before.
        columns = fields.filter { $0.role != nil }.map { field in
            let codes = (field.codes ?? []).map { Code(code: $0.code, label: $0.labels[language] ?? $0.code) }
            return Column(
                name: field.name, label: field.labels[language] ?? field.name, hasCodes: !codes.isEmpty, codes: codes)
        }
    }
}
