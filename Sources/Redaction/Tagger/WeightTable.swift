package import Foundation

/// The weights of the features that the trained model kept: sixteen small integers a feature, one for each tag.
package struct WeightTable: Sendable {
    package typealias Row = SIMD16<Int8>

    private static let magic: UInt32 = 0x324D_4452
    private static let headerSize = 16
    /// How many slots a feature can have: it lies in one of the eight of its bucket, or nowhere.
    static let bucketSize = 8

    private let prints: [UInt16]
    private let rows: [Row]
    /// What it adds to go from one tag (row) to the next (lane).
    let transitions: [SIMD16<Int16>]

    /// An empty table.
    package init() {
        prints = [UInt16](repeating: 0, count: Self.bucketSize)
        rows = [Row](repeating: Row(repeating: 0), count: Self.bucketSize)
        transitions = Array(repeating: SIMD16(repeating: 0), count: TagSet.count)
    }

    /// A table of the given weights, the strongest first. Features that find their bucket full are dropped.
    package init(_ weights: [(hash: UInt64, row: Row)], transitions: [[Int16]], capacity: Int) {
        precondition(capacity & (capacity - 1) == 0 && capacity >= Self.bucketSize)
        var prints = [UInt16](repeating: 0, count: capacity)
        var rows = [Row](repeating: Row(repeating: 0), count: capacity)
        for (hash, row) in weights {
            let bucket = Int(truncatingIfNeeded: hash) & (capacity - 1) & ~(Self.bucketSize - 1)
            guard let slot = (bucket..<bucket + Self.bucketSize).first(where: { prints[$0] == 0 }) else { continue }
            prints[slot] = Self.print(of: hash)
            rows[slot] = row
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
            guard capacity >= Self.bucketSize, capacity & (capacity - 1) == 0, raw.count == rowsStart + capacity * 16
            else {
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
                    let lookup = FeatureLookup(prints: printsStart, rows: rowsStart, count: prints.count)
                else { return }
                body(lookup)
            }
        }
    }
}
