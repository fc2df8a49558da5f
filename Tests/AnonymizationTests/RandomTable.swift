@testable import Anonymization

/// Random numbers that are the same in every run (Steele et al., SplitMix64).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

/// A small random table with random ladders: columns a, b, c are quasi-identifiers, s is sensitive.
struct RandomTable {
    let quasi: [String]
    let columns: [String]
    let rows: [[String]]
    let ladders: [[[String]]]
    /// The ladder of s.
    let sensitiveLadder: [[String]]

    init(seed: UInt64) {
        var random = SplitMix(state: seed)
        let names = ["a", "b", "c"].prefix(Int.random(in: 1...3, using: &random))
        var ladders: [[[String]]] = []
        for name in names {
            let leaves = Int.random(in: 1...9, using: &random)
            ladders.append(RandomTable.ladder(name, leaves: leaves, random: &random))
        }
        sensitiveLadder = RandomTable.ladder("s", leaves: 5, random: &random)
        let values = ladders + [sensitiveLadder]
        rows = (0..<Int.random(in: 1...60, using: &random)).map { _ in
            values.map { ladder in
                // The smaller of two draws: some values are rare.
                let draws = [
                    Int.random(in: 0..<ladder.count, using: &random), Int.random(in: 0..<ladder.count, using: &random),
                ]
                return ladder[min(draws[0], draws[1])][0]
            }
        }
        quasi = Array(names)
        columns = quasi + ["s"]
        self.ladders = ladders
    }

    /// Groups at each level are made by joining neighbours of the level below.
    static func ladder(_ name: String, leaves: Int, random: inout SplitMix) -> [[String]] {
        var rows = (0..<leaves).map { ["\(name)\($0)"] }
        var groups = Array(0..<leaves)
        for level in 1...Int.random(in: 1...3, using: &random) {
            var next = 0
            var joined = groups
            for index in groups.indices.dropFirst() {
                if groups[index] != groups[index - 1], Bool.random(using: &random) { next += 1 }
                joined[index] = next
            }
            joined[0] = 0
            groups = joined
            for index in rows.indices { rows[index].append("\(name)/\(level)/\(groups[index])") }
        }
        for index in rows.indices { rows[index].append("*") }
        return rows
    }

    func hierarchies() throws -> [Hierarchy] {
        try zip(quasi, ladders).map { try Hierarchy(attribute: $0, rows: $1) }
    }

    func table() throws -> Table { try Table(columns: columns, rows: rows) }
}
