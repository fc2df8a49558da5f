/// A name in a form: what a person who writes the YAML file calls a question, page, choice list or ladder.
///
/// Lower-case ASCII letters, digits and underscores, a letter first, at most 64 characters: the strictest of what
/// XLSForm, CSV headers, URLs and HTML field names allow, so that one spelling is used in all of them.
/// `Of` keeps the names of different things apart.
public struct Name<Of>: RawRepresentable, Hashable, Sendable {
    /// The longest name, in characters: long enough to read, short enough for a column header.
    public static var maximumLength: Int { 64 }

    public let rawValue: String

    /// Refuses (nil) anything but `[a-z][a-z0-9_]*` of at most 64 characters.
    public init?(rawValue: String) {
        guard rawValue.utf8.count <= Self.maximumLength, let first = rawValue.utf8.first, isLetter(first),
            rawValue.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") })
        else { return nil }
        self.rawValue = rawValue
    }
}

public typealias QuestionName = Name<Question>
public typealias PageName = Name<FormPage>
public typealias ListName = Name<ChoiceList>
public typealias LadderName = Name<Ladder>

extension Name: CustomStringConvertible {
    public var description: String { rawValue }
}

extension Name: Comparable {
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Name: ExpressibleByStringLiteral {
    /// A constant written by a programmer; stops the program when it is not a name.
    public init(stringLiteral value: StaticString) {
        guard let name = Self(rawValue: "\(value)") else { preconditionFailure("not a name: \(value)") }
        self = name
    }
}

extension Name: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let name = Self(rawValue: text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a name"))
        }
        self = name
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

// Dictionaries with names as keys become JSON objects, not arrays of pairs.
extension Name: CodingKeyRepresentable {}

private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
