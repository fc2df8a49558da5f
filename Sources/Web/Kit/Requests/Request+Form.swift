import HTTPTypes
import Hummingbird

/// How much of a body is read.
enum BodyLimit {
    /// In bytes. A page with a story of 20,000 characters needs up to 240,000 when every byte is percent-encoded; the
    /// room above it lets a text that is too long come back to the person instead of being refused whole.
    static let form = 1 << 20
    /// In bytes. Beyond the limit the rest is read and thrown away up to here, so that the browser listens to the
    /// answer instead of reporting a broken connection.
    static let drained = 16 << 20
}

extension Request {
    /// The fields of a form that was sent as a POST.
    ///
    /// - Throws: ``WebRefusal`` when it is too large, not a form, or not UTF-8.
    func formFields(limit: Int = BodyLimit.form) async throws -> FormFields {
        let bytes = try await bodyBytes(limit: limit)
        let type = headers[.contentType]?.lowercased() ?? ""
        guard bytes.isEmpty || type.hasPrefix("application/x-www-form-urlencoded") else {
            throw WebRefusal.notAForm
        }
        return try FormDecoder.decode(bytes)
    }

    private func bodyBytes(limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        var count = 0
        for try await buffer in body {
            count += buffer.readableBytes
            if count <= limit { bytes.append(contentsOf: buffer.readableBytesView) }
            if count > BodyLimit.drained { break }
        }
        guard count <= limit else { throw WebRefusal.tooLarge }
        return bytes
    }

    /// Whether the browser says that another site sent its reader here. Old browsers do not say.
    var isFromAnotherSite: Bool {
        guard let name = HTTPField.Name("Sec-Fetch-Site"), let site = headers[name] else { return false }
        return site == "cross-site" || site == "same-site"
    }
}
