import Casework
import Foundation
import Intake
import Localization

/// `datapackage.json`: the release as a Frictionless Data Package (specs.frictionlessdata.io, version 1).
struct DataPackage: Encodable {
    let profile = "tabular-data-package"
    let name: String
    let id: String
    let title: String
    let titles: [String: String]
    let created: String
    let version: String
    let licenses: [Licence]
    let resources: [Resource]

    struct Licence: Encodable {
        let name: String
        let path: String
        let title: String
    }

    struct Resource: Encodable {
        let profile = "tabular-data-resource"
        let name: String
        let path: String
        let format = "csv"
        let mediatype = "text/csv"
        let encoding = "utf-8"
        let bytes: Int
        let hash: String
        let schema: Schema
    }

    struct Schema: Encodable {
        let fields: [Field]
        let missingValues: [String]
        let primaryKey: String?
    }

    struct Field: Encodable {
        let name: String
        let type: String
        let title: String
        /// By language.
        let labels: [String: String]
        /// How the column could point to a person, and how far it was coarsened.
        let role: String?
        let level: Int?
        /// Several codes in one cell stand apart by a space.
        let separator: String?
        let codes: [Code]?
    }

    struct Code: Encodable {
        let code: String
        let level: Int?
        let labels: [String: String]
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }
}

extension DataPackage.Licence {
    /// Free to use with the source named; the agreement not to look for anybody stands in the report.
    static let standard = DataPackage.Licence(
        name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/",
        title: "Creative Commons Attribution 4.0")
}
