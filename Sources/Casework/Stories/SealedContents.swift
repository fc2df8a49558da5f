import Foundation
public import Intake

/// What the advocate key opens: the redacted words, byte for byte as the storyteller previewed them.
public struct NarrativeContents: Sendable, Codable, Equatable {
    public let words: [QuestionName: String]
}

/// What the legal key opens, when the storyteller agreed to it: words and answers as given.
public struct OriginalContents: Sendable, Codable, Equatable {
    public let words: [QuestionName: String]
    public let answers: [QuestionName: Answer]
}

/// What the legal key opens, when the storyteller agreed to be reached: how, and the exact dates that cannot wait.
public struct ContactContents: Sendable, Codable, Equatable {
    public let answers: [QuestionName: Answer]
}

extension Encodable {
    /// JSON with sorted keys: the same value always gives the same bytes.
    func sealedBytes() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}

extension Decodable {
    static func fromSealed(_ bytes: Data) throws(RecordFault) -> Self {
        do { return try JSONDecoder().decode(Self.self, from: bytes) } catch { throw .sealedCopyDamaged }
    }
}
