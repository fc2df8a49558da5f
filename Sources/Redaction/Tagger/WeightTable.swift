package import Foundation

/// The weights of the features that the trained model kept: sixteen small integers a feature, one for each tag.
package struct WeightTable: Sendable {
    package typealias Row = SIMD16<Int8>

    private static let magic: UInt32 = 0x314D_4452
    private static let headerSize = 16
    /// Slots looked at before a feature counts as unknown.
    fileprivate static let reach = 24

    private let prints: [UInt16]
    private let rows: [Row]
    private let mask: Int
    /// What it adds to go from one tag (row) to the next (lane).
    let transitions: [SIMD16<Int16>]

    /// An empty table.
    package init() {
        prints = [0]
        rows = [Row(repeating: 0)]
        mask = 0
        transitions = Array(repeating: SIMD16(repeating: 0), count: TagSet.count)
    }

    /// A table of the given weights. Features beyond the reach of their slot are dropped; returns how many were.
    package init(_ weights: [(hash: UInt64, row: Row)], transitions: [[Int16]], capacity: Int) {
        var prints = [UInt16](repeating: 0, count: capacity)
        var rows = [Row](repeating: Row(repeating: 0), count: capacity)
        mask = capacity - 1
        for (hash, row) in weights {
            for step in 0..<Self.reach {
                let slot = (Int(truncatingIfNeeded: hash) + step) & (capacity - 1)
                if prints[slot] == 0 {
                    prints[slot] = Self.print(of: hash)
                    rows[slot] = row
                    break
                }
            }
        }
        self.prints = prints
        self.rows = rows
        self.transitions = transitions.map { line in SIMD16(line) }
    }

    /// Reads what `data` wrote.
    package init(data: Data) throws {
        guard data.count >= Self.headerSize else { throw ModelProblem.truncated }
        (prints, rows, transitions) = try data.withUnsafeBytes { raw in
            func word(_ offset: Int) -> UInt32 {
                UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
            }
            guard word(0) == Self.magic else { throw ModelProblem.unknownVersion }
            let capacity = Int(word(4))
            let rowsStart = Self.headerSize + TagSet.count * 32 + capacity * 2
            guard capacity > 0, capacity & (capacity - 1) == 0, raw.count == rowsStart + capacity * 16 else {
                throw ModelProblem.truncated
            }
            let transitions = (0..<TagSet.count).map { tag in
                raw.loadUnaligned(fromByteOffset: Self.headerSize + tag * 32, as: SIMD16<Int16>.self)
            }
            let prints = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
                UnsafeMutableRawBufferPointer(buffer).copyMemory(
                    from: .init(rebasing: raw[(Self.headerSize + TagSet.count * 32)..<rowsStart]))
                count = capacity
            }
            let rows = [Row](unsafeUninitializedCapacity: capacity) { buffer, count in
                UnsafeMutableRawBufferPointer(buffer).copyMemory(from: .init(rebasing: raw[rowsStart...]))
                count = capacity
            }
            return (prints, rows, transitions)
        }
        mask = prints.count - 1
    }

    /// The table as a file, little-endian: magic, capacity, transitions, fingerprints, rows.
    package var data: Data {
        var out = Data()
        for value in [Self.magic, UInt32(prints.count), 0, 0] {
            withUnsafeBytes(of: value.littleEndian) { out.append(contentsOf: $0) }
        }
        for line in transitions { withUnsafeBytes(of: line) { out.append(contentsOf: $0) } }
        prints.withUnsafeBytes { out.append(contentsOf: $0) }
        rows.withUnsafeBytes { out.append(contentsOf: $0) }
        return out
    }

    static func print(of hash: UInt64) -> UInt16 {
        UInt16(truncatingIfNeeded: hash >> 48) | 1
    }

    /// Gives access to the table without the checks that arrays make; slots are masked, so they stay inside it. An empty
    /// table has nothing to give.
    @inline(__always)
    func withLookup(_ body: (FeatureLookup) -> Void) {
        prints.withUnsafeBufferPointer { prints in
            rows.withUnsafeBufferPointer { rows in
                guard let printsStart = prints.baseAddress, let rowsStart = rows.baseAddress,
                    let lookup = FeatureLookup(prints: printsStart, rows: rowsStart, mask: mask, reach: Self.reach)
                else { return }
                body(lookup)
            }
        }
    }
}
