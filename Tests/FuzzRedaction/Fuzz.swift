// Feeds any bytes to the engine: `make fuzz`. Built by itself, not with the package's tests.
import Foundation

extension Bundle {
    /// The engine's files, from the folder named by `REDACTION_FILES`; stands in for the package's own bundle.
    static let module =
        Bundle(path: ProcessInfo.processInfo.environment["REDACTION_FILES"] ?? "Sources/Redaction") ?? .main
}

private let engine = Result { try RedactionEngine() }

private let vocabulary = LabelVocabulary(
    words: [:], months: (1...12).map { "m\($0)" }, date: "{month} {year}", dateWithoutYear: "{month}", birthDate: "b",
    ageBand: "{low} {high}", youngest: "{high}", oldest: "{low}", placeInState: "{place} {state}",
    states: (1...50).map { "s\($0)" }
)

/// Findings are in order, in bounds and not empty; what is not hidden stays as it is, and no byte is lost.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    guard case .success(let engine) = engine else { fatalError("model missing") }
    var last = 0
    var hidden = 0
    for finding in engine.findings(in: text) {
        precondition(finding.range.lowerBound >= last && !finding.range.isEmpty)
        last = finding.range.upperBound
        hidden += finding.range.count
    }
    let length = text.unicodeScalars.count
    precondition(last <= length)
    guard count % 8 == 0 else { return 0 }
    let choices = RedactionChoices(shown: [], extraWords: [String(text.prefix(5))])
    let redacted = engine.redact(text, choices: choices, vocabulary: vocabulary)
    let plain = redacted.segments.reduce(0) { sum, segment in
        switch segment {
        case .plain(let words): sum + words.unicodeScalars.count
        case .hidden: sum
        }
    }
    precondition(plain <= length - hidden)
    precondition(engine.groups(in: [text]).allSatisfy { $0.count > 0 && !$0.surfaces.isEmpty })
    return 0
}
