/// Which class each row belongs to, and at which levels each class is shown.
struct ClassAssignment: Sendable {
    /// The quasi-identifiers, in the order they were named.
    let codings: [ColumnCoding]
    /// For each column of the table, its position among the quasi-identifiers; nil for others.
    let positionOfColumn: [Int?]
    /// The class of each row; −1 when the row is left out.
    let classOfRow: [Int32]
    let classSizes: [Int]
    /// The levels the search found.
    let levels: [Int]
    /// The levels of each class, when classes have their own.
    let ownLevels: [[Int]]?

    func levels(classIndex: Int) -> [Int] { ownLevels?[classIndex] ?? levels }

    func name(row: Int, position: Int) -> String {
        let level = levels(classIndex: Int(classOfRow[row]))[position]
        return codings[position].name(code: codings[position].code(row: row), level: level)
    }

    /// The first row of each class.
    func firstRows() -> [Int] {
        var first = [Int](repeating: -1, count: classSizes.count)
        for (row, classIndex) in classOfRow.enumerated() where classIndex >= 0 && first[Int(classIndex)] < 0 {
            first[Int(classIndex)] = row
        }
        return first
    }

    var suppressedRows: Int { classOfRow.count - classSizes.reduce(0, +) }
}
