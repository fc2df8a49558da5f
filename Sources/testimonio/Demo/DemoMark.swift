import Foundation

/// The file by which a data folder says that everything in it is invented.
///
/// A demonstration's locks are cheap and its password is printed, so it never shares a folder with true stories.
struct DemoMark {
    private static let fileName = "demonstration"
    private static let filling = "Everything here is invented. Not filled to the end yet.\n"
    private static let filled = "Everything here is invented.\n"

    private let folder: URL
    private var file: URL { folder.appendingPathComponent(Self.fileName) }

    init(_ data: DataFolder) {
        folder = data.url
    }

    /// - Throws: `OperatorError` when the folder is a demonstration's.
    func refuseToServe() throws {
        guard FileManager.default.fileExists(atPath: file.path) else { return }
        throw OperatorError(
            "\(folder.path) holds a demonstration: invented stories and a known password. Serve it with testimonio demo, "
                + "or name another folder.")
    }

    /// Marks an empty folder, or one that is not there yet, before anything else is written to it.
    /// - Throws: `OperatorError` when it holds something else than a demonstration.
    func claim() throws {
        if FileManager.default.fileExists(atPath: file.path) {
            guard read() == Self.filled else {
                throw OperatorError(
                    "The demonstration in \(folder.path) was interrupted while it was filled. Delete the folder and start "
                        + "again.")
            }
            return
        }
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw notWritable
        }
        guard try isEmpty() else {
            throw OperatorError("\(folder.path) is not empty. A demonstration needs a folder of its own.")
        }
        try write(Self.filling)
    }

    /// Says that the folder holds all its invented stories.
    func finish() throws {
        try write(Self.filled)
    }

    private var notWritable: OperatorError {
        OperatorError("The data folder \(folder.path) cannot be written to.")
    }

    private func isEmpty() throws -> Bool {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty
        } catch {
            throw OperatorError("The data folder \(folder.path) cannot be read.")
        }
    }

    private func read() -> String? {
        FileManager.default.contents(atPath: file.path).flatMap { String(validating: $0, as: UTF8.self) }
    }

    private func write(_ text: String) throws {
        do { try Data(text.utf8).write(to: file, options: .atomic) } catch { throw notWritable }
    }
}
