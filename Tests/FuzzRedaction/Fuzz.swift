// Feeds any bytes to the engine. Not part of the package's tests; build and run it for a minute with
//
//     swiftc -O -sanitize=fuzzer -parse-as-library -enable-upcoming-feature InternalImportsByDefault \
//         -package-name testimonio -module-name Fuzz \
//         $(find Sources/Redaction -name '*.swift') Tests/FuzzRedaction/Fuzz.swift -o /tmp/fuzz
//     REDACTION_FILES=Sources/Redaction /tmp/fuzz -max_total_time=60 -max_len=4096
import Foundation

extension Bundle {
    /// The engine's files, from the folder named by `REDACTION_FILES`; stands in for the package's own bundle.
    static let module =
        Bundle(path: ProcessInfo.processInfo.environment["REDACTION_FILES"] ?? "Sources/Redaction") ?? .main
}

private let engine = Result { try RedactionEngine() }

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    guard case .success(let engine) = engine else { fatalError("model missing") }
    var last = 0
    for finding in engine.findings(in: text) {
        precondition(finding.range.lowerBound >= last && !finding.range.isEmpty)
        last = finding.range.upperBound
    }
    precondition(last <= text.unicodeScalars.count)
    return 0
}
