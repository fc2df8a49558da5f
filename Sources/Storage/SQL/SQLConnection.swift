import GRDB

/// One transaction's view of the database. Statements are literals with `$1`, `$2`, …; values never become SQL.
struct SQLConnection {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }

    func rows(_ statement: String, _ values: SQLValue...) throws -> [SQLRow] {
        try Row.fetchAll(database, sql: statement, arguments: Self.arguments(values)).map(SQLRow.init)
    }

    func row(_ statement: String, _ values: SQLValue...) throws -> SQLRow? {
        try Row.fetchOne(database, sql: statement, arguments: Self.arguments(values)).map(SQLRow.init)
    }

    /// - Returns: how many rows the statement changed.
    @discardableResult
    func run(_ statement: String, _ values: SQLValue...) throws -> Int {
        try database.execute(sql: statement, arguments: Self.arguments(values))
        return database.changesCount
    }

    /// `$1` is a name to SQLite, so values go by name: their order in the statement does not matter.
    private static func arguments(_ values: [SQLValue]) -> StatementArguments {
        let names = (1...max(values.count, 1)).prefix(values.count).map(String.init)
        return StatementArguments(Dictionary(uniqueKeysWithValues: zip(names, values)))
    }
}
