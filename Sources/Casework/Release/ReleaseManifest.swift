public import Foundation
public import Intake
import Sealing

/// `manifest.json`: what a release is, so that anybody can check its files and its rules.
public struct ReleaseManifest: Sendable, Equatable, Codable {
    /// A file of the release; `manifest.json` itself is not among them.
    public struct File: Sendable, Equatable, Codable {
        public let name: String
        /// In bytes.
        public let size: Int
        /// In hexadecimal digits.
        public let sha256: String

        public init(name: String, text: String) {
            self.name = name
            size = text.utf8.count
            sha256 = TextHash.sha256(text)
        }
    }

    public struct Counts: Sendable, Equatable, Codable {
        public let eligible: Int
        public let rows: Int
        public let suppressed: Int
        public let heldBack: Int
        public let classes: Int
        public let smallestClass: Int
        public let quotes: Int
    }

    public struct Column: Sendable, Equatable, Codable {
        public let name: String
        /// `row`, `quasi`, `sensitive` or `plain`.
        public let role: String
        /// Up to which step it is coarsened, and which step is `*`; nil for columns that are not.
        public let level: Int?
        public let top: Int?
    }

    /// An earlier release that must not be used any more.
    public struct Recall: Sendable, Equatable, Codable {
        public let release: String
        public let reason: String
    }

    public let id: String
    /// The day in UTC.
    public let published: String
    public let form: String
    public let formVersion: String
    public let k: Int
    public let diversity: Int
    public let suppressionLimit: Double
    /// The consents that every story in it had at that moment; `quote` stands only where words are quoted.
    public let scopes: [String]
    public let counts: Counts
    public let loss: Double
    public let riskBefore: ReleaseRisk
    public let riskAfter: ReleaseRisk
    public let columns: [Column]
    public let recalls: [Recall]
    public let licence: String
    public let files: [File]

    public init(
        _ release: PreparedRelease, published: Date, recalling recalls: [String: String], licence: String, files: [File]
    ) {
        id = release.id
        self.published = CalendarDate(utc: published).description
        form = release.form
        formVersion = release.formVersion
        k = release.rules.k
        diversity = release.rules.diversity
        suppressionLimit = release.rules.suppression
        let scopes: [ConsentScope] = release.quotes.isEmpty ? [.research] : [.research, .quote]
        self.scopes = scopes.map(\.rawValue)
        counts = Counts(
            eligible: release.eligible, rows: release.rows.count, suppressed: release.suppressed,
            heldBack: release.heldBack, classes: release.classes, smallestClass: release.smallestClass,
            quotes: release.quotes.count)
        loss = release.loss
        riskBefore = release.riskBefore
        riskAfter = release.riskAfter
        columns = release.columns.map(Column.init)
        self.recalls = recalls.sorted { $0.key < $1.key }.map(Recall.init)
        self.licence = licence
        self.files = files
    }

    /// JSON with sorted keys, for people to read and programs to compare.
    public func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    /// Reads what `json` writes.
    public init(json: String) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        do { self = try decoder.decode(Self.self, from: Data(json.utf8)) } catch {
            throw RecordFault.unreadable(column: "releases.manifest")
        }
    }
}

extension ReleaseManifest.Recall {
    init(_ entry: (key: String, value: String)) {
        self.init(release: entry.key, reason: entry.value)
    }
}

extension ReleaseManifest.Column {
    init(_ column: ReleaseColumn) {
        var steps: (level: Int, top: Int)?
        if case .quasi(let level, let top) = column.role { steps = (level, top) }
        self.init(name: column.name, role: column.role.code, level: steps?.level, top: steps?.top)
    }
}

extension ReleaseColumn.Role {
    /// As it stands in codebook and manifest.
    public var code: String {
        switch self {
        case .row: "row"
        case .quasi: "quasi"
        case .sensitive: "sensitive"
        case .plain: "plain"
        }
    }
}
