import Foundation
import Glibc

/// What the machine says of its work: processor time, so that a busy machine does not blur figures, and memory.
enum Processor {
    /// Milliseconds of processor time that this process has used.
    static func milliseconds() -> Double {
        Double(clock()) * 1000 / Double(CLOCKS_PER_SEC)
    }

    /// The shortest of several runs, in milliseconds of processor time.
    static func best(of times: Int, _ work: () -> Void) -> Double {
        (0..<times).map { _ in
            let start = milliseconds()
            work()
            return milliseconds() - start
        }.min() ?? 0
    }

    /// The most memory this process has held so far, in MB.
    static func peakMemory() -> Double {
        Double(usage(of: RUSAGE_SELF).ru_maxrss) / 1024
    }

    /// Milliseconds of processor time that one run of a program with little output takes, the mean of several.
    static func childTime(_ path: String, _ arguments: [String], times: Int) throws -> Double {
        let start = milliseconds(usage(of: RUSAGE_CHILDREN))
        for _ in 0..<times {
            let child = Process()
            child.executableURL = URL(fileURLWithPath: path)
            child.arguments = arguments
            // A pipe, not /dev/null: grep stops at the first match when nobody reads its count.
            child.standardOutput = Pipe()
            try child.run()
            child.waitUntilExit()
        }
        return (milliseconds(usage(of: RUSAGE_CHILDREN)) - start) / Double(times)
    }

    private static func usage(of who: __rusage_who) -> rusage {
        var usage = rusage()
        getrusage(Int32(who.rawValue), &usage)
        return usage
    }

    private static func milliseconds(_ usage: rusage) -> Double {
        Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000
    }
}
