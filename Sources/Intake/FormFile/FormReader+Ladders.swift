extension FormReader {
    /// `ladders:` is a mapping of names to lists of steps, the finest first, `*` last.
    mutating func readLadders(_ node: YAMLNode?) -> [LadderName: Ladder] {
        guard let node, let table = YAMLTable(node, allowed: nil, &problems) else { return [:] }
        var ladders: [LadderName: Ladder] = [:]
        for key in table.keys {
            let line = table.line(of: key)
            guard let name: LadderName = YAMLTable.name(key, line, &problems) else { continue }
            let words = (table[key]?.items ?? []).compactMap(\.text)
            if words.last != Ladder.top {
                problems.add(.badLadder, line, "the ladder '\(key)' must end with \"*\"")
            }
            let steps = words.dropLast().compactMap { word in step(word, line) }
            ladders[name] = Ladder(name: name, steps: steps, line: line)
        }
        return ladders
    }

    private mutating func step(_ word: String, _ line: Int) -> Ladder.Step? {
        switch word {
        case "quarter": return .quarter
        case "year": return .year
        default: break
        }
        let parts = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 1, isCode(word) { return .column(word) }
        if parts.count == 2, let list = ListName(rawValue: parts[0]), isCode(parts[1]) {
            return .lookup(list: list, column: parts[1])
        }
        problems.add(.badLadder, line, "'\(word)' is no step: a column, LIST.COLUMN, quarter or year")
        return nil
    }
}
