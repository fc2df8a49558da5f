/// A story's name inside the system: 26 random lower-case letters and digits (130 bits), never made from its content.
public struct StoryID: RawRepresentable, Hashable, Sendable, Codable {
    /// RFC 4648 base 32 in lower case: no character that is easily misread next to another of the same word.
    static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
    static let length = 26

    public let rawValue: String

    /// Refuses (nil) anything that `random` could not have made.
    public init?(rawValue: String) {
        guard rawValue.count == Self.length, rawValue.allSatisfy(Self.alphabet.contains) else {
            return nil
        }
        self.rawValue = rawValue
    }

    public init(using generator: inout some RandomNumberGenerator) {
        rawValue = randomText(length: Self.length, using: &generator)
    }

    /// The first six characters: what staff say to each other on the telephone.
    public var short: String { String(rawValue.prefix(6)) }
}

/// A member of the staff inside the system: random, as a story's.
public struct PersonID: RawRepresentable, Hashable, Sendable, Codable {
    public let rawValue: String

    public init?(rawValue: String) {
        guard StoryID(rawValue: rawValue) != nil else { return nil }
        self.rawValue = rawValue
    }

    public init(using generator: inout some RandomNumberGenerator) {
        rawValue = randomText(length: StoryID.length, using: &generator)
    }
}

func randomText(length: Int, using generator: inout some RandomNumberGenerator) -> String {
    String(
        (0..<length).map { _ in
            StoryID.alphabet[Int.random(in: 0..<StoryID.alphabet.count, using: &generator)]
        })
}
