import Casework
import Foundation
import Logging
import Web

/// Deletes what is past its time, and names the files of releases that a stop cut off, for as long as the service runs.
///
/// How long things are kept is a promise: a sweep that fails is told to the log and tried again, and never ends the
/// service or the sweeping.
struct Sweeping {
    /// Nothing is promised by the hour, so an hour is often enough.
    private static let period = 3_600

    let store: any StoryStore
    let press: ReleasePress?
    let logger: Logger

    /// Returns when the task is cancelled.
    func run() async {
        var failures = 0
        while !Task.isCancelled {
            do {
                try await sweep(now: Date())
                failures = 0
            } catch {
                if Task.isCancelled { return }
                failures += 1
                tell(error, failures: failures)
            }
            do { try await Task.sleep(for: .seconds(Self.pause(after: failures))) } catch { return }
        }
    }

    /// Seconds to wait: a whole period, or after failures 1, 2, 4 … up to a period.
    static func pause(after failures: Int) -> Int {
        guard failures > 0 else { return period }
        return min(period, 1 << min(failures - 1, 12))
    }

    private func sweep(now: Date) async throws {
        try await store.sweep(
            today: .init(utc: now), now: now, sessionsBefore: now.addingTimeInterval(-SessionLimits.idle))
        try await press?.tidy(now: now)
    }

    private func tell(_ error: any Error, failures: Int) {
        logger.error(
            "What is past its time was not deleted; trying again in \(Self.pause(after: failures)) s.",
            metadata: ["reason": "\(OperatorError(of: error))"])
    }
}
