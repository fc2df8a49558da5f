/// Everything about one search that does not change: the columns, the finest classes and the rules.
///
/// Columns are searched in the order of how many values they have: raising those first makes the tables small early.
final class SearchSpace<Key: PackedKey>: @unchecked Sendable {
    let codings: [ColumnCoding]
    let sensitive: [SensitiveColumn]
    let layout: KeyLayout
    let lattice: Lattice
    let rowCount: Int
    let k: Int
    /// The most rows that may be left out.
    let suppressionLimit: Int
    let metric: QualityMetric
    let aggregate: LossAggregate
    let scales: [LossScale]
    /// The finest classes, with the values of sensitive columns as part of the key. Not changed after `init`.
    let finest: ClassTable<Key>
    let quasiMask: Key
    let sensitiveMasks: [Key]
    private let floorTables: [[UnsafeMutablePointer<UInt32>]]

    init(_ input: SearchInput, layout: KeyLayout, lattice: Lattice) {
        codings = input.codings
        sensitive = input.sensitive
        self.layout = layout
        self.lattice = lattice
        rowCount = input.rowCount
        k = input.k
        suppressionLimit = input.suppressionLimit
        metric = input.metric
        aggregate = input.aggregate
        scales = input.codings.map(LossScale.init)
        quasiMask = layout.quasi.reduce(0) { $0 | $1.mask() }
        sensitiveMasks = layout.sensitive.map { $0.mask() }
        floorTables = input.codings.map { coding in
            coding.floors.map { floors in
                let table = UnsafeMutablePointer<UInt32>.allocate(capacity: max(floors.count, 1))
                for (code, floor) in floors.enumerated() { table[code] = floor }
                return table
            }
        }
        finest = SearchSpace.finestClasses(input, layout)
    }

    /// The key of each row at the finest levels.
    func rowKeys() -> [Key] {
        let rows = SearchSpace.packedRows(codings: codings, sensitive: sensitive, layout, rowCount: rowCount)
        return (0..<rowCount).map { rows.keys[$0] }
    }

    deinit {
        for tables in floorTables { for table in tables { table.deallocate() } }
    }

    /// What raises each column to its level; columns at level 0 stay as they are.
    func lift(to levels: [Int]) -> Lift<Key> {
        var keep = ~Key(0)
        var lookups: [Lift<Key>.Lookup] = []
        for (column, level) in levels.enumerated() where level > 0 {
            let field = layout.quasi[column]
            keep &= ~field.mask(Key.self)
            if level == codings[column].topLevel || field.bits == 0 { continue }
            lookups.append(lookup(column, level))
        }
        return Lift(keep: keep, lookups: lookups)
    }

    /// The bits of the columns after one, in search order: they stay while it and those before it are raised, so in
    /// a table made that way from the sorted finest one, entries that agree in them lie together.
    func block(after column: Int) -> Key {
        let first = layout.quasi[column].shift + layout.quasi[column].bits
        return first >= Key.bitWidth ? 0 : quasiMask & (~Key(0) << Key(truncatingIfNeeded: first))
    }

    /// What raises one column.
    func lift(column: Int, to level: Int) -> Lift<Key> {
        var levels = [Int](repeating: 0, count: codings.count)
        levels[column] = level
        return lift(to: levels)
    }

    private func lookup(_ column: Int, _ level: Int) -> Lift<Key>.Lookup {
        let field = layout.quasi[column]
        return Lift.Lookup(
            shift: Key(truncatingIfNeeded: field.shift),
            mask: (Key(1) << Key(truncatingIfNeeded: field.bits)) &- 1,
            floors: UnsafePointer(floorTables[column][level])
        )
    }

    private static func finestClasses(_ input: SearchInput, _ layout: KeyLayout) -> ClassTable<Key> {
        let rows = packedRows(codings: input.codings, sensitive: input.sensitive, layout, rowCount: input.rowCount)
        let classes = ClassTable<Key>()
        Grouping<Key>().group(rows, mask: ~0, into: classes, classOf: nil)
        classes.sort(bits: layout.bits)
        return classes
    }

    private static func packedRows(
        codings: [ColumnCoding], sensitive: [SensitiveColumn], _ layout: KeyLayout, rowCount: Int
    ) -> ClassTable<Key> {
        let rows = ClassTable<Key>(capacity: max(rowCount, 1))
        for row in 0..<rowCount { (rows.keys[row], rows.sizes[row]) = (0, 1) }
        rows.count = rowCount
        for (field, coding) in zip(layout.quasi, codings) {
            pack(coding.column.codes, as: coding.codeOfValue, shift: field.shift, into: rows.keys)
        }
        for (field, column) in zip(layout.sensitive, sensitive) {
            let codes = Array(0..<UInt32(column.valueCount))
            pack(column.column.codes, as: codes, shift: field.shift, into: rows.keys)
        }
        return rows
    }

    private static func pack(
        _ values: [UInt32], as codes: [UInt32], shift: Int, into keys: UnsafeMutablePointer<Key>
    ) {
        let shifted = codes.map { Key($0) << Key(truncatingIfNeeded: shift) }
        shifted.withUnsafeBufferPointer { shifted in
            values.withUnsafeBufferPointer { values in
                for row in 0..<values.count { keys[row] |= shifted[Int(values[row])] }
            }
        }
    }
}

/// What a search is made from: columns in search order, rules and numbers.
struct SearchInput: Sendable {
    let codings: [ColumnCoding]
    let sensitive: [SensitiveColumn]
    let rowCount: Int
    let k: Int
    let suppressionLimit: Int
    let metric: QualityMetric
    let aggregate: LossAggregate
}
