import Foundation
import GRDB

/// A value as both SQLite and PostgreSQL know it.
enum SQLValue: Equatable {
    case null
    case text(String)
    case integer(Int)
    case blob(Data)

    static func text(_ value: String?) -> SQLValue {
        guard let value else { return .null }
        return .text(value)
    }

    static func bool(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
}

extension SQLValue: DatabaseValueConvertible {
    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .text(let text): text.databaseValue
        case .integer(let number): number.databaseValue
        case .blob(let data): data.databaseValue
        }
    }

    static func fromDatabaseValue(_ value: DatabaseValue) -> SQLValue? {
        switch value.storage {
        case .null: .null
        case .string(let text): .text(text)
        case .int64(let number): .integer(Int(number))
        case .blob(let data): .blob(data)
        case .double: nil
        }
    }
}
