import Foundation
import Testing

@testable import Anonymization

/// Where reference data is, if there is any: a folder with a folder for each data set, or nil.
private let folder = ProcessInfo.processInfo.environment["TESTIMONIO_RELEASE_CASES"]

@Test(.enabled(if: folder != nil, "set TESTIMONIO_RELEASE_CASES to a folder with data sets to run them"))
func `finds the known optimum of every reference case`() throws {
    let folder = try #require(folder)
    let list = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/expected-dev.json"))
    for known in try JSONDecoder().decode([ReferenceCase].self, from: list) {
        let data = "\(folder)/\(known.dataset)"
        guard FileManager.default.fileExists(atPath: "\(data)/data.csv") else {
            print("\(known.id): no \(data)/data.csv, left out")
            continue
        }
        let result = try known.anonymizer(data).run()
        #expect(known.expected.order.map { result.levels[$0] ?? -1 } == known.expected.levels, "\(known.id)")
        #expect(abs(result.score - known.expected.score) <= 1e-9 * max(1, known.expected.score), "\(known.id)")
        #expect(result.suppressedRows == known.expected.suppressedRows, "\(known.id)")
        #expect(result.classes == known.expected.classes, "\(known.id)")
        #expect(result.minClass == known.expected.minClass, "\(known.id)")
    }
}

private struct ReferenceCase: Decodable {
    struct Expected: Decodable {
        let order: [String]
        let levels: [Int]
        let score: Double
        let suppressedRows: Int
        let classes: Int
        let minClass: Int

        enum CodingKeys: String, CodingKey {
            case order = "quasi_order"
            case levels, score, classes
            case suppressedRows = "suppressed_rows"
            case minClass = "min_class"
        }
    }

    let id: String
    let dataset: String
    let quasi: [String]
    let k: Int
    let suppression: Double
    let metric: String
    let aggregate: String
    let sensitive: String?
    let distinctL: Int?
    let t: Double?
    let expected: Expected

    enum CodingKeys: String, CodingKey {
        case id, dataset, quasi, k, suppression, metric, aggregate, sensitive, expected
        case distinctL = "distinct_l"
        case t = "t_equal_distance"
    }

    func anonymizer(_ folder: String) throws -> Anonymizer {
        let hierarchies = try quasi.map { name in
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/hierarchies/\(name).csv"))
            return try Hierarchy(attribute: name, csv: Array(bytes))
        }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/data.csv"))
        var rules: [SensitiveRule] = []
        if let sensitive, let distinctL { rules.append(.distinctL(column: sensitive, l: distinctL)) }
        if let sensitive, let t { rules.append(.tCloseness(column: sensitive, t: t, hierarchy: nil)) }
        let columns = quasi + (sensitive.map { [$0] } ?? [])
        let table = try TableFile(CSVReader(bytes: Array(bytes))).read(columns: columns, hierarchies: hierarchies)
        return Anonymizer(
            table: table, hierarchies: hierarchies, quasi: quasi,
            model: PrivacyModel(k: k, sensitive: rules, suppressionLimit: suppression),
            metric: QualityMetric(rawValue: metric) ?? .loss,
            aggregate: LossAggregate(rawValue: aggregate) ?? .geometric,
            threads: 2)
    }
}
