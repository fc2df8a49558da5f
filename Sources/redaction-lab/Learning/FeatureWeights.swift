/// The weights that are being learned: a growing table from feature hash to sixteen numbers and their running sums.
struct FeatureWeights {
    private var keys: [UInt64]
    private var indices: [Int32]
    private var mask: Int
    private(set) var hashes: [UInt64] = []
    private var weights: [SIMD16<Float>] = []
    /// Sum of each update times the step it was made at, for averaging.
    private var sums: [SIMD16<Float>] = []

    init() {
        mask = (1 << 21) - 1
        keys = [UInt64](repeating: 0, count: mask + 1)
        indices = [Int32](repeating: -1, count: mask + 1)
    }

    private func slot(_ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
        while indices[slot] >= 0, keys[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }

    @inline(__always)
    func add(_ hash: UInt64, to score: inout SIMD16<Float>) {
        let index = indices[slot(hash)]
        if index >= 0 { score += weights[Int(index)] }
    }

    /// Moves weight towards one tag and away from another.
    mutating func update(_ hash: UInt64, right: Int, wrong: Int, by amount: Float, step: Float) {
        let slot = slot(hash)
        if indices[slot] < 0 {
            keys[slot] = hash
            indices[slot] = Int32(hashes.count)
            hashes.append(hash)
            weights.append(SIMD16(repeating: 0))
            sums.append(SIMD16(repeating: 0))
            if hashes.count * 2 > mask { grow() }
        }
        let index = Int(indices[self.slot(hash)])
        weights[index][right] += amount
        weights[index][wrong] -= amount
        sums[index][right] += amount * step
        sums[index][wrong] -= amount * step
    }

    private mutating func grow() {
        mask = mask * 2 + 1
        keys = [UInt64](repeating: 0, count: mask + 1)
        indices = [Int32](repeating: -1, count: mask + 1)
        for (index, hash) in hashes.enumerated() {
            let slot = slot(hash)
            keys[slot] = hash
            indices[slot] = Int32(index)
        }
    }

    /// The average of the weights over all steps.
    func averaged(steps: Float) -> [SIMD16<Float>] {
        zip(weights, sums).map { $0 - $1 / SIMD16(repeating: steps) }
    }
}
