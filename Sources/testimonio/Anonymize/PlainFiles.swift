import Foundation

/// What happens when a file may not grow any more.
enum FileLimit {
    /// A file at its limit is an error to be told, as a full disk is, and not the end of the program.
    static func becomesAnError() { signal(SIGXFSZ, SIG_IGN) }
}

/// A file read piece by piece.
final class InputFile {
    private let path: String
    private let descriptor: Int32

    init(path: String) throws {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw OperatorError("\(path): \(String(cString: strerror(errno)))") }
    }

    deinit { close(descriptor) }

    /// Fills the buffer; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
        guard count >= 0 else { throw OperatorError("\(path): \(String(cString: strerror(errno)))") }
        return count
    }
}

/// A file that appears under its name only when it is complete: written beside it, synced, then renamed.
final class OutputFile {
    private let path: String
    private let asidePath: String
    private var descriptor: Int32
    private var isCommitted = false

    init(path: String) throws {
        self.path = path
        if FileManager.default.fileExists(atPath: path) {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            guard attributes[.type] as? FileAttributeType == .typeRegular else {
                throw OperatorError("\(path): is there already and is not a file")
            }
        }
        asidePath = "\(path).\(getpid()).partial"
        descriptor = open(asidePath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw OperatorError("\(path): \(String(cString: strerror(errno)))") }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let buffer = UnsafeRawBufferPointer(rebasing: rest)
            let count = Foundation.write(descriptor, buffer.baseAddress, buffer.count)
            guard count > 0 else { throw failure() }
            rest = rest.dropFirst(count)
        }
    }

    /// Puts the file in place.
    func commit() throws {
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure() }
        close(descriptor)
        descriptor = -1
        guard rename(asidePath, path) == 0 else { throw failure() }
        isCommitted = true
    }

    /// Removes what was written, unless it was put in place; the file under the name stays as it was.
    func abandon() {
        guard !isCommitted else { return }
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        unlink(asidePath)
    }

    private func failure() -> OperatorError {
        OperatorError("\(path): \(String(cString: strerror(errno))); nothing was put in place")
    }
}
