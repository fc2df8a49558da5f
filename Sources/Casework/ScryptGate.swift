/// Lets few scrypt runs happen at once: each takes 128 MiB, and a flood of sign-ins must not take all the memory.
public actor ScryptGate {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// - Parameter atOnce: runs side by side; two keep both cores of a small server busy in 256 MiB.
    public init(atOnce: Int = 2) {
        free = atOnce
    }

    /// Runs `work` off this actor once a place is free, in the order of arrival.
    public func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        await enter()
        defer { leave() }
        return try await Task.detached(operation: work).value
    }

    private func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func leave() {
        if waiting.isEmpty {
            free += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}
