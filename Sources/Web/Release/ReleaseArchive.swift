public import Foundation

/// The published releases of an installation on disk: `releases/ID/` holds the files of one.
public struct ReleaseArchive: Sendable {
    private let folder: URL

    /// In the data folder of an installation.
    public init(data: URL) {
        folder = data.appendingPathComponent("releases", isDirectory: true)
    }

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

    /// Gives the files of a release, which the ledger has now, their name.
    func place(_ staged: StagedFolder, manifest: String) throws {
        do { try staged.place() } catch {
            // Another program that started meanwhile may have done it: then they are the same files.
            guard Self.manifest(in: staged.folder.url) == manifest else { throw error }
            staged.discard()
        }
    }

    /// Gives files that were left under a passing name their own, when they are those of the manifest.
    func recover(_ id: String, manifest: String) throws {
        let place = folder.appendingPathComponent(id, isDirectory: true)
        guard !FileManager.default.fileExists(atPath: place.path) else { return }
        let left = try leftovers().first { left in
            left.lastPathComponent.hasPrefix(StagedFolder.prefix(of: id)) && Self.manifest(in: left) == manifest
        }
        guard let left else { return }
        try self.place(StagedFolder(aside: left, folder: ReleaseFolder(place)), manifest: manifest)
    }

    /// Removes what is under passing names since before `moment`.
    func removeLeftovers(before moment: Date) throws {
        for left in try leftovers() {
            let changed = try left.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
            if let changed, changed < moment { try FileManager.default.removeItem(at: left) }
        }
    }

    private func leftovers() throws -> [URL] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.contentModificationDateKey]
        ).filter { $0.lastPathComponent.hasPrefix(".") && $0.lastPathComponent.contains(".partial-") }
    }

    private static func manifest(in folder: URL) -> String? {
        FileManager.default.contents(atPath: folder.appendingPathComponent(ReleaseFileName.manifest).path)
            .map { String(decoding: $0, as: UTF8.self) }
    }

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
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                    true
                default: false
                }
            }
    }
}
