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

    init(_ visit: StaffVisit, _ id: String, package data: Data) throws {
        let language = visit.language.rawValue
        backLink = Link(visit.say("release.title", ["id": .text(id)]), visit.path(.release(id)))
        columns = try PublishedPackage(data).columns.map { field in
            let codes = (field.codes ?? []).map { Code(code: $0.code, label: $0.labels[language] ?? $0.code) }
            return Column(
                name: field.name, label: field.labels[language] ?? field.name, hasCodes: !codes.isEmpty, codes: codes)
        }
    }
}
