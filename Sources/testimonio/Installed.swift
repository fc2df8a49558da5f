import Casework
import Foundation
import Intake
import Sealing
import Storage
import Web

/// An installation on disk.
enum Installed {
    /// The store in `folder`, made when it is not there yet.
    static func store(in folder: DataFolder) throws -> SQLiteStore {
        try SQLiteStore(folder: folder.url)
    }

    /// The store in `folder`. Looking for data where there is none must not make an empty installation.
    static func existingStore(in folder: DataFolder) throws -> SQLiteStore {
        guard FileManager.default.fileExists(atPath: folder.url.path) else {
            throw OperatorError("There is no data folder \(folder.url.path).")
        }
        return try store(in: folder)
    }

    /// The installation's secrets, made on the first start.
    static func installation(of store: any StoryStore) async throws -> Installation {
        var generator = SystemRandomNumberGenerator()
        func bytes(_ count: Int) -> Data { Data((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }) }
        return try await store.installation(orCreate: Installation(receiptSalt: bytes(16), tokenKey: bytes(32)))
    }
}

/// A one-time link as the operator sees it, one line a language.
enum SetupLink {
    /// The name of the first key holder, until they are somebody.
    static let firstName = "admin"

    static func text(_ token: SetupToken, site: String) -> String {
        [LanguageTag.spanish, .english].map { site + staffSetupPath(token: "\(token)", in: $0) }.joined(separator: "\n")
    }
}
