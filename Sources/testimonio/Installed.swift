import Casework
import Foundation
import Sealing
import Storage

/// An installation on disk.
enum Installed {
    /// The store in `folder`, made when it is not there yet.
    static func store(in folder: DataFolder) throws -> SQLiteStore {
        do {
            return try SQLiteStore(folder: folder.url)
        } catch let fault as any Fault {
            throw OperatorError(fault.explanation)
        }
    }

    /// The installation's secrets, made on the first start.
    static func installation(of store: any StoryStore) async throws -> Installation {
        var generator = SystemRandomNumberGenerator()
        func bytes(_ count: Int) -> Data { Data((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }) }
        return try await store.installation(orCreate: Installation(receiptSalt: bytes(16), tokenKey: bytes(32)))
    }
}

enum SetupLink {
    static func text(_ token: SetupToken, site: String) -> String {
        "\(site)/es/staff/setup/\(token)\n\(site)/en/staff/setup/\(token)"
    }
}
