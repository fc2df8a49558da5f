/// What one release said of whom: the published rows, each with the member it stands for. Rows that were left out are
/// not in it.
public struct ReleaseSnapshot: Sendable, Equatable {
    public struct Row: Sendable, Equatable {
        /// Who the row stands for; the same in all releases, known only to the publisher.
        public let member: String
        /// The quasi-identifiers as published, in the order of `columns`.
        public let values: [String]

        public init(member: String, values: [String]) {
            self.member = member
            self.values = values
        }
    }

    public let id: String
    /// The names of the quasi-identifiers.
    public let columns: [String]
    public let rows: [Row]

    public init(id: String, columns: [String], rows: [Row]) {
        self.id = id
        self.columns = columns
        self.rows = rows
    }

    /// What an anonymized table would say; `members` has a name for each row of the input.
    public init(id: String, table: AnonymizedTable, members: [String]) {
        let positions = table.quasi.compactMap { table.columns.firstIndex(of: $0) }
        self.init(
            id: id, columns: table.quasi,
            rows: table.rows.map { row in
                Row(member: members[row.index], values: positions.map { row.cell($0) })
            })
    }

    /// The class of each member: the values it is published with.
    func classOfMember() -> [String: [String]] {
        Dictionary(rows.map { ($0.member, $0.values) }) { first, _ in first }
    }
}
