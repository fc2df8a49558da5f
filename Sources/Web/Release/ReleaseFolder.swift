public import Foundation

/// Why a folder of files is not in place. Nothing partial stays behind.
public enum ReleaseFolderProblem: Error, Sendable, Equatable {
    /// There is something under this name already, be it an empty folder.
    case exists(path: String)
    /// The folder around it is not there or is not one.
    case noParent(path: String)
    /// The disk is full or the folder may not be written; with the system's own words.
    case notWritable(path: String, reason: String)
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
        let aside = url.deletingLastPathComponent()
            .appendingPathComponent(".\(url.lastPathComponent).partial-\(ProcessInfo.processInfo.processIdentifier)")
        do {
            try FileManager.default.createDirectory(at: aside, withIntermediateDirectories: false)
            for file in files {
                let place = aside.appendingPathComponent(file.name)
                try Data(file.text.utf8).write(to: place)
                let handle = try FileHandle(forWritingTo: place)
                try handle.synchronize()
                try handle.close()
            }
            try FileManager.default.moveItem(at: aside, to: url)
        } catch {
            discard(aside)
            if entryExists { throw .exists(path: url.path) }
            throw .notWritable(path: url.path, reason: (error as NSError).localizedDescription)
        }
    }

    /// Takes it away again.
    public func remove() { discard(url) }

    private var entryExists: Bool {
        do { return try FileManager.default.attributesOfItem(atPath: url.path).isEmpty == false } catch { return false }
    }

    /// What cannot be removed either is left to the operator: the first failure is the one to tell.
    private func discard(_ url: URL) {
        do { try FileManager.default.removeItem(at: url) } catch { return }
    }
}
