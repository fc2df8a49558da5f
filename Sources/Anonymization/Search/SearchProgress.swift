import Synchronization

/// What all threads of a search know: the best so far, and for each combination of levels what its coarser
/// neighbours proved about it.
final class SearchProgress<Key: PackedKey>: Sendable {
    private struct State {
        var bestRank = Double.infinity
        var bestIndex: Int?
        /// At least this many rows are left out.
        var suppressed: [Int32]
        /// At most this many classes are kept.
        var classCap: [Int32]
        /// Whether there is nothing more to learn, or no use in it.
        var isClosed: [Bool]
        var isEvaluated: [Bool]
        var nextTask: Int
        /// Room for the levels of one combination.
        var levels: [Int]
    }

    private let space: SearchSpace<Key>
    private let state: Mutex<State>

    init(space: SearchSpace<Key>, tasks: Int) {
        self.space = space
        state = Mutex(
            State(
                suppressed: Array(repeating: 0, count: space.lattice.count),
                classCap: space.metric == .aecs ? Array(repeating: .max, count: space.lattice.count) : [],
                isClosed: Array(repeating: false, count: space.lattice.count),
                isEvaluated: Array(repeating: false, count: space.lattice.count),
                nextTask: tasks,
                levels: space.lattice.topLevels))
    }

    var best: (index: Int, rank: Double)? {
        state.withLock { state in state.bestIndex.map { ($0, state.bestRank) } }
    }

    /// Takes the next part of the lattice, from the coarsest on; nil when all are taken.
    func takeTask() -> Int? {
        state.withLock { state in
            state.nextTask -= 1
            return state.nextTask >= 0 ? state.nextTask : nil
        }
    }

    /// Whether any combination in a range can still be the best; closes those that cannot.
    func hasOpen(_ indexes: Range<Int>) -> Bool {
        state.withLock { state in
            for index in indexes.reversed() where !state.isClosed[index] {
                if isOpen(index, &state) { return true }
                state.isClosed[index] = true
            }
            return false
        }
    }

    func isEvaluated(_ index: Int) -> Bool { state.withLock { $0.isEvaluated[index] } }

    /// Coarser combinations come first, so what they proved is here.
    private func isOpen(_ index: Int, _ state: inout State) -> Bool {
        let lattice = space.lattice
        var suppressed = state.suppressed[index]
        var cap = state.classCap.isEmpty ? Int32.max : state.classCap[index]
        for column in lattice.topLevels.indices {
            let level = index / lattice.strides[column] % (lattice.topLevels[column] + 1)
            state.levels[column] = level
            guard level < lattice.topLevels[column] else { continue }
            let above = index + lattice.strides[column]
            suppressed = max(suppressed, state.suppressed[above])
            if !state.classCap.isEmpty { cap = min(cap, state.classCap[above]) }
        }
        state.suppressed[index] = suppressed
        if !state.classCap.isEmpty { state.classCap[index] = cap }
        if state.isEvaluated[index] || Int(suppressed) > space.suppressionLimit { return false }
        return space.leastRank(levels: state.levels, suppressed: Int(suppressed), classCap: Int(cap)) <= state.bestRank
    }

    /// Notes an evaluation. Of equal ranks the finer levels win, whichever thread comes first.
    func note(_ evaluation: NodeEvaluation, index: Int) {
        state.withLock { state in
            state.isEvaluated[index] = true
            state.suppressed[index] = max(state.suppressed[index], Int32(clamping: evaluation.monotoneSuppressed))
            if !state.classCap.isEmpty {
                state.classCap[index] = min(state.classCap[index], Int32(clamping: evaluation.classCap))
            }
            guard let rank = evaluation.rank else { return }
            if rank < state.bestRank || (rank == state.bestRank && index < state.bestIndex ?? .max) {
                (state.bestRank, state.bestIndex) = (rank, index)
            }
        }
    }
}
