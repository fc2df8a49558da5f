/// The weights that are being learned: a growing table from feature hash to sixteen numbers, with the sums of squared
/// slopes that set each number's step (AdaGrad).
struct FeatureWeights {
    private var keys: [UInt64]
    private var indices: [Int32]
    private var mask: Int
    private(set) var hashes: [UInt64] = []
    private(set) var weights: [SIMD16<Float>] = []
    private var squares: [SIMD16<Float>] = []
    /// What each weight was after the rounds to average over, summed.
    private var remembered: [SIMD16<Float>] = []
    private var memories = 0

    init() {
        mask = (1 << 21) - 1
        keys = [UInt64](repeating: 0, count: mask + 1)
        indices = [Int32](repeating: -1, count: mask + 1)
    }

    @inline(__always)
    private func slot(_ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
        while indices[slot] >= 0, keys[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }

    /// Adds the weights of a feature to a score and returns the feature's number, or -1 when it has none yet.
    @inline(__always)
    func add(_ hash: UInt64, to score: inout SIMD16<Float>) -> Int32 {
        let index = indices[slot(hash)]
        if index >= 0 { score += weights[Int(index)] }
        return index
    }

    /// The number of a feature, made when it is new.
    mutating func number(of hash: UInt64) -> Int32 {
        let slot = slot(hash)
        if indices[slot] >= 0 { return indices[slot] }
        let number = Int32(hashes.count)
        keys[slot] = hash
        indices[slot] = number
        hashes.append(hash)
        weights.append(SIMD16(repeating: 0))
        squares.append(SIMD16(repeating: 0))
        if hashes.count * 2 > mask { grow() }
        return number
    }

    /// Moves the weights of a feature against a slope.
    @inline(__always)
    mutating func descend(_ number: Int32, _ slope: SIMD16<Float>, squared: SIMD16<Float>, rate: Float) {
        let index = Int(number)
        squares[index] += squared
        weights[index] -= slope * rate / (squares[index] + 1e-4).squareRoot()
    }

    /// Takes the weights as they are into the average.
    mutating func remember() {
        remembered += Array(repeating: SIMD16(repeating: 0), count: weights.count - remembered.count)
        for index in weights.indices { remembered[index] += weights[index] }
        memories += 1
    }

    /// The average of the remembered weights.
    var averaged: [SIMD16<Float>] {
        memories == 0 ? weights : remembered.map { $0 / Float(memories) }
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
}
