import Foundation
import HTTPTypes
import Hummingbird

/// The few files that pages load, read once when the service starts.
struct StaticFiles: Sendable {
    private let files: [String: (type: String, content: ByteBuffer)]

    /// Every style sheet, picture and script under `Static`.
    static func ofProgram() throws -> StaticFiles {
        guard let folder = Bundle.module.url(forResource: "Static", withExtension: nil) else {
            throw TemplateFault.folderNotFound
        }
        var files: [String: (type: String, content: ByteBuffer)] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            guard let type = type(of: name) else { continue }
            let data = try Data(contentsOf: folder.appendingPathComponent(name))
            files[name] = (type, ByteBuffer(bytes: data))
        }
        return StaticFiles(files: files)
    }

    /// Answers `/static/NAME`.
    func respond(_ name: String) throws(WebRefusal) -> Response {
        guard let file = files[name] else { throw .notFound }
        return Response(
            status: .ok, headers: [.contentType: file.type], body: .init(byteBuffer: file.content))
    }

    private static func type(of name: String) -> String? {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        default: nil
        }
    }
}
