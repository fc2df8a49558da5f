public import Casework
public import Foundation

/// The releases of an installation on disk: what was published, and what waits to be looked at.
///
/// `releases/ID/` holds the files of a published release; `releases/prepared/ID.json` a prepared one with the names of
/// its stories, readable by the operator alone.
public struct ReleaseArchive: Sendable {
    private let folder: URL
    private var waiting: URL { folder.appendingPathComponent("prepared", isDirectory: true) }

    /// In the data folder of an installation.
    public init(data: URL) {
        folder = data.appendingPathComponent("releases", isDirectory: true)
    }

    // MARK: Published

    public func publishedFolder(of id: String) throws(ReleaseFolderProblem) -> ReleaseFolder {
        try make(folder)
        return ReleaseFolder(folder.appendingPathComponent(id, isDirectory: true))
    }

    /// The bytes of one file; nil when there is none. The name must be one of the manifest, never one of an address.
    public func file(_ name: String, of id: String) throws -> Data? {
        guard Self.isPlain(name), Self.isPlain(id) else { return nil }
        return FileManager.default.contents(
            atPath: folder.appendingPathComponent(id).appendingPathComponent(name).path)
    }

    // MARK: Prepared

    public func keep(_ release: PreparedRelease) throws {
        try make(waiting)
        let data = try JSONEncoder().encode(release)
        let aside = waiting.appendingPathComponent(".\(release.id).partial")
        guard
            FileManager.default.createFile(
                atPath: aside.path, contents: data, attributes: [.posixPermissions: 0o600])
        else {
            throw ReleaseFolderProblem.notWritable(path: aside.path, reason: "the file could not be made")
        }
        try FileManager.default.moveItem(at: aside, to: place(of: release.id))
    }

    /// The prepared releases, by name.
    public func prepared() throws -> [PreparedRelease] {
        let names: [String]
        do { names = try FileManager.default.contentsOfDirectory(atPath: waiting.path) } catch { return [] }
        return try names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted().compactMap {
            try prepared(String($0.dropLast(".json".count)))
        }
    }

    public func prepared(_ id: String) throws -> PreparedRelease? {
        guard Self.isPlain(id), let data = FileManager.default.contents(atPath: place(of: id).path) else { return nil }
        do { return try JSONDecoder().decode(PreparedRelease.self, from: data) } catch {
            throw RecordFault.unreadable(column: "releases/prepared/\(id).json")
        }
    }

    public func discardPrepared(_ id: String) throws {
        guard Self.isPlain(id), FileManager.default.fileExists(atPath: place(of: id).path) else { return }
        try FileManager.default.removeItem(at: place(of: id))
    }

    private func place(of id: String) -> URL { waiting.appendingPathComponent("\(id).json") }

    private func make(_ folder: URL) throws(ReleaseFolderProblem) {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .notWritable(path: folder.path, reason: (error as NSError).localizedDescription)
        }
    }

    /// ASCII letters, digits, `-`, `_` and `.`, not first: never a way out of the folder.
    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty && name.first != "."
            && name.utf8.allSatisfy { byte in
                Character(UnicodeScalar(byte)).isLetter || Character(UnicodeScalar(byte)).isNumber
                    || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ".")].contains(byte)
            }
    }
}
