/// Tokens that a detector or the tagger takes for something to hide.
package struct Match: Sendable {
    package var tokens: Range<Int>
    package var kind: FindingKind
    package var reason: FindingReason
    package var confidence: Double

    package init(tokens: Range<Int>, kind: FindingKind, reason: FindingReason, confidence: Double) {
        self.tokens = tokens
        self.kind = kind
        self.reason = reason
        self.confidence = confidence
    }
}

/// Recognises one form of identifier where it begins. Called at each token whose form or classes its trigger names.
protocol Detector: Sendable {
    /// Word classes that can begin it.
    var triggers: WordClass { get }
    /// Whether digits can begin it.
    var startsAtNumber: Bool { get }
    /// Whether a word of one letter can begin it.
    var startsAtLetter: Bool { get }
    /// Signs that can begin it.
    var signs: [UInt8] { get }
    /// What begins at this token, if anything.
    func match(at index: Int, in passage: Passage) -> Match?
}

extension Detector {
    var startsAtNumber: Bool { false }
    var startsAtLetter: Bool { false }
    var signs: [UInt8] { [] }
}
