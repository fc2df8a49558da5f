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
        var nextTask: Int
    }

    private let space: SearchSpace<Key>
    private let state: Mutex<State>

    init(space: SearchSpace<Key>, tasks: Int) {
        self.space = space
        state = Mutex(
            State(
                suppressed: Array(repeating: 0, count: space.lattice.count),
                classCap: space.metric == .aecs ? Array(repeating: .max, count: space.lattice.count) : [],
                nextTask: tasks))
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

    /// Whether a combination can still be the best. Coarser combinations come first, so what they proved is here.
    func isWorthEvaluating(_ index: Int, levels: [Int]) -> Bool {
        let lattice = space.lattice
        return state.withLock { state in
            var suppressed = state.suppressed[index]
            var cap = state.classCap.isEmpty ? Int32.max : state.classCap[index]
            for (column, level) in levels.enumerated() where level < lattice.topLevels[column] {
                let above = index + lattice.strides[column]
                suppressed = max(suppressed, state.suppressed[above])
                if !state.classCap.isEmpty { cap = min(cap, state.classCap[above]) }
            }
            state.suppressed[index] = suppressed
            if !state.classCap.isEmpty { state.classCap[index] = cap }
            guard Int(suppressed) <= space.suppressionLimit else { return false }
            return space.leastRank(levels: levels, suppressed: Int(suppressed), classCap: Int(cap)) <= state.bestRank
        }
    }

    /// Notes an evaluation. Of equal ranks the finer levels win, whichever thread comes first.
    func note(_ evaluation: NodeEvaluation, index: Int) {
        state.withLock { state in
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
