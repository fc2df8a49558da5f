public import Foundation

/// Why a folder of files is not in place. Nothing partial stays behind.
public enum ReleaseFolderProblem: Error, Sendable, Equatable {
    /// There is something under this name already, be it an empty folder.
    case exists(path: String)
    /// The folder around it is not there or is not one.
    case noParent(path: String)
    /// The disk is full or the folder may not be written; with the system's own words.
    case notWritable(path: String, reason: String)
    /// The release is in the ledger and its files are in the data folder, but the copy asked for is not in place.
    case notCopied(path: String)
}

/// Puts files on disk as a whole: they are written aside under a passing name, which is changed at the end.
public struct ReleaseFolder: Sendable {
    public let url: URL

    public init(_ url: URL) { self.url = url.standardizedFileURL }

    /// Whether it could be made now, before anything costs time.
    public func check() throws(ReleaseFolderProblem) {
        // A link that leads nowhere is something too: `fileExists` would follow it.
        if entryExists { throw .exists(path: url.path) }
        let parent = url.deletingLastPathComponent()
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: parent.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw .noParent(path: parent.path)
        }
    }

    public func write(_ files: [ReleaseFile]) throws(ReleaseFolderProblem) {
        try check()
        let staged = try stage(files)
        do { try staged.place() } catch {
            staged.discard()
            throw error
        }
    }

    /// Writes the files beside the folder, under a name that no other call has.
    func stage(_ files: [ReleaseFile]) throws(ReleaseFolderProblem) -> StagedFolder {
        let name = "\(StagedFolder.prefix(of: url.lastPathComponent))\(UUID().uuidString)"
        let staged = StagedFolder(aside: url.deletingLastPathComponent().appendingPathComponent(name), folder: self)
        do {
            try FileManager.default.createDirectory(at: staged.aside, withIntermediateDirectories: false)
            for file in files {
                let place = staged.aside.appendingPathComponent(file.name)
                try Data(file.text.utf8).write(to: place)
                let handle = try FileHandle(forWritingTo: place)
                try handle.synchronize()
                try handle.close()
            }
        } catch {
            staged.discard()
            throw .notWritable(path: url.path, reason: (error as NSError).localizedDescription)
        }
        return staged
    }

    fileprivate var entryExists: Bool {
        do { return try FileManager.default.attributesOfItem(atPath: url.path).isEmpty == false } catch { return false }
    }
}

/// Files that are written and not in place yet.
struct StagedFolder: Sendable {
    let aside: URL
    let folder: ReleaseFolder

    /// How the passing names for a folder begin. The dot keeps them out of what people list.
    static func prefix(of name: String) -> String { ".\(name).partial-" }

    /// Gives them their name, all at once.
    func place() throws(ReleaseFolderProblem) {
        do { try FileManager.default.moveItem(at: aside, to: folder.url) } catch {
            if folder.entryExists { throw .exists(path: folder.url.path) }
            throw .notWritable(path: folder.url.path, reason: (error as NSError).localizedDescription)
        }
    }

    /// Takes them away again. What cannot be removed is left to the operator: the first failure is the one to tell.
    func discard() {
        do { try FileManager.default.removeItem(at: aside) } catch { return }
    }
}
