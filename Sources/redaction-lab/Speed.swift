import ArgumentParser
import Foundation
import Glibc
import Redaction

/// Measures how fast the engine loads and reads, beside a plain byte scan and `grep -c` on the same bytes in the same
/// run, how time grows with length, and how much memory a long text takes.
struct Speed: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures speed and memory against a plain byte scan and grep."
    )

    @Option(help: "Folder of marked texts to read.")
    var texts: String

    @Option(help: "Only read 1 MB, this many times: for a profiler.")
    var profile: Int?

    /// A measured text: milliseconds of processor time, and bytes.
    private struct Figure {
        let time: Double
        let size: Int

        var rate: Double { Double(size) / time / 1000 }
    }

    func run() throws {
        let start = Processor.milliseconds()
        let engine = try RedactionEngine()
        Self.say("load: %.1f ms", Processor.milliseconds() - start)
        let source = try Corpora.own(texts, weight: 1).map(\.text).joined(separator: "\n")
        if let profile {
            let text = Self.sized(source, 1_000_000)
            let best = measure(text, engine, times: profile)
            Self.say("1 MB: %.2f MB/s", best.rate)
            return
        }
        let long = Self.sized(source, 10_000_000)
        _ = engine.findings(in: Self.sized(source, 100_000))
        let before = Processor.peakMemory()
        let ten = measure(long, engine, times: 3)
        Self.say("10 MB: %.2f MB/s, peak memory grows by %.1f MB", ten.rate, Processor.peakMemory() - before)
        let story = measure(String(source.prefix(20_000)), engine, times: 40)
        Self.say("story of 20,000 characters: %.2f ms", story.time)
        let small = measure(Self.sized(source, 100_000), engine, times: 20)
        let text = Self.sized(source, 1_000_000)
        let large = measure(text, engine, times: 5)
        Self.say("100 KB: %.2f MB/s", small.rate)
        Self.say("1 MB: %.2f MB/s, %.1f times the time of 100 KB", large.rate, large.time / small.time)
        let scan = Self.scan(text)
        Self.say("1 MB takes %.0f times a byte scan (%.3f ms)", large.time / scan, scan)
        if let grep = try Self.grep(long) {
            Self.say("10 MB take %.0f times grep -c (%.3f ms)", ten.time / grep, grep)
        }
        let unbroken = measure(String(repeating: "a", count: 10_000_000), engine, times: 1)
        Self.say("10 MB without a space: %.2f MB/s", unbroken.rate)
    }

    private func measure(_ text: String, _ engine: RedactionEngine, times: Int) -> Figure {
        Figure(time: Processor.best(of: times) { _ = engine.findings(in: text) }, size: text.utf8.count)
    }

    /// Whole characters of the source, again and again, up to a number of bytes.
    private static func sized(_ source: String, _ size: Int) -> String {
        var text = ""
        while text.utf8.count < size { text += source }
        return String(decoding: text.utf8.prefix(size), as: UTF8.self)
    }

    /// Milliseconds to look at every byte once.
    private static func scan(_ text: String) -> Double {
        let bytes = Array(text.utf8)
        var lines = 0
        let time = Processor.best(of: 20) {
            for byte in bytes where byte == 0x0A { lines &+= 1 }
        }
        return lines < 0 ? 0 : max(time, 0.001)
    }

    /// Milliseconds of `grep -c a` on the text from a file, its start not counted; nil when there is no grep.
    private static func grep(_ text: String) throws -> Double? {
        guard let path = ["/usr/bin/grep", "/bin/grep"].first(where: FileManager.default.isExecutableFile) else {
            return nil
        }
        let folder = FileManager.default.temporaryDirectory
        let full = folder.appendingPathComponent("redaction-speed.txt")
        let empty = folder.appendingPathComponent("redaction-speed-empty.txt")
        try Data(text.utf8).write(to: full)
        try Data().write(to: empty)
        let time = try Processor.childTime(path, ["-c", "[0-9]", full.path], times: 20)
        let start = try Processor.childTime(path, ["-c", "[0-9]", empty.path], times: 20)
        try FileManager.default.removeItem(at: full)
        try FileManager.default.removeItem(at: empty)
        return max(time - start, 0.01)
    }

    private static func say(_ format: String, _ values: Double...) {
        print(String(format: format, arguments: values))
    }
}
