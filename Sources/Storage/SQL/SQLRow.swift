import Casework
import Foundation
import GRDB

/// A row of an answer; each value is asked for by its column and type.
struct SQLRow {
    private let row: Row

    init(_ row: Row) {
        self.row = row
    }

    func text(_ column: String) throws(RecordFault) -> String {
        guard let text = try optionalText(column) else { throw .unreadable(column: column) }
        return text
    }

    func optionalText(_ column: String) throws(RecordFault) -> String? {
        switch try value(column) {
        case .text(let text): return text
        case .null: return nil
        case .integer, .blob: throw .unreadable(column: column)
        }
    }

    func integer(_ column: String) throws(RecordFault) -> Int {
        guard case .integer(let number) = try value(column) else { throw .unreadable(column: column) }
        return number
    }

    func bool(_ column: String) throws(RecordFault) -> Bool { try integer(column) != 0 }

    func blob(_ column: String) throws(RecordFault) -> Data {
        guard case .blob(let data) = try value(column) else { throw .unreadable(column: column) }
        return data
    }

    /// A text in a form of its own; nil from `read` is a fault of the stored data.
    func read<Value>(_ column: String, _ read: (String) -> Value?) throws(RecordFault) -> Value {
        guard let value = read(try text(column)) else { throw .unreadable(column: column) }
        return value
    }

    func optional<Value>(_ column: String, _ read: (String) -> Value?) throws(RecordFault) -> Value? {
        guard let text = try optionalText(column) else { return nil }
        guard let value = read(text) else { throw .unreadable(column: column) }
        return value
    }

    private func value(_ column: String) throws(RecordFault) -> SQLValue {
        guard row.hasColumn(column), let value = SQLValue.fromDatabaseValue(row[column]) else {
            throw .unreadable(column: column)
        }
        return value
    }
}
