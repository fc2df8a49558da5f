import ArgumentParser
import Foundation
import Glibc
import Redaction

/// Measures how fast the engine loads and reads, beside a plain scan of the same bytes in the same run.
struct Speed: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Measures speed against a plain byte scan.")

    @Option(help: "Folder of marked texts to read.")
    var texts: String

    func run() throws {
        let clock = ContinuousClock()
        var made: RedactionEngine?
        let load = try clock.measure { made = try RedactionEngine() }
        _ = try RedactionEngine()
        guard let engine = made else { return }
        print("load \(Self.milliseconds(load)) ms")
        let source = try Corpora.own(texts, weight: 1).map(\.text).joined(separator: "\n")
        report("story, 20,000 characters", String(source.prefix(20_000)), engine, times: 20)
        report("100 KB", Self.sized(source, 100_000), engine, times: 10)
        report("1 MB", Self.sized(source, 1_000_000), engine, times: 3)
        report("1 MB without a space", String(repeating: "a", count: 1_000_000), engine, times: 1)
    }

    private func report(_ name: String, _ text: String, _ engine: RedactionEngine, times: Int) {
        var found = 0
        let time = Self.best(of: times) { found = engine.findings(in: text).count }
        var sum = 0
        let bytes = Array(text.utf8)
        let scan = Self.best(of: times) { for byte in bytes where byte == 0x0A { sum += 1 } }
        let size = Double(bytes.count) / 1_000_000
        let ratio = time / max(scan, 0.000_001)
        print(
            "\(name): \(time) ms, \(size / time * 1000) MB/s, \(ratio) times a byte scan, \(found) findings, \(sum % 2)"
        )
    }

    private static func sized(_ source: String, _ size: Int) -> String {
        var text = ""
        while text.utf8.count < size { text += source }
        return String(decoding: text.utf8.prefix(size), as: UTF8.self)
    }

    /// Milliseconds of this process's processor time, so that a busy machine does not blur the figure.
    private static func best(of times: Int, _ work: () -> Void) -> Double {
        (0..<times).map { _ in
            let start = clock()
            work()
            return Double(clock() - start) * 1000 / Double(CLOCKS_PER_SEC)
        }.min() ?? 0
    }

    private static func milliseconds(_ duration: Duration) -> Double {
        Double(duration.components.attoseconds) / 1e15 + Double(duration.components.seconds) * 1000
    }
}
