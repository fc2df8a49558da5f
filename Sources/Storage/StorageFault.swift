public import Casework
import GRDB

/// What can go wrong with the database. Never carries a value that was stored.
public enum StorageFault: Fault, Equatable {
    /// The folder cannot be made or written to.
    case folderNotWritable(String)
    /// A later version of the program wrote this database.
    case newerSchema(found: Int, known: Int)
    /// A version of the program from before its first release wrote this database.
    case olderSchema(found: Int, known: Int)
    /// The file is not a database of this program, or is damaged.
    case notOurs(String)
    /// The disk is full; nothing was written.
    case diskFull
    /// Another process kept the database for too long; nothing was written.
    case busy
    /// The file was damaged while in use; restore it from a copy.
    case damaged
    /// The story was withdrawn, or never there, when something was to be added to it; nothing was written.
    case storyGone
    /// SQLite refused, with its extended result code.
    case failed(code: Int)

    public var explanation: String {
        switch self {
        case .folderNotWritable(let path): "The data folder \(path) cannot be written to."
        case .newerSchema(let found, let known):
            "The data was written by a later version (schema \(found); this program knows \(known)). Update the program."
        case .olderSchema(let found, let known):
            "The data was written by an unfinished version (schema \(found); this program knows \(known)). Use a new folder."
        case .notOurs(let path): "\(path) is not a database of Testimonio, or it is damaged."
        case .diskFull: "The disk is full. Nothing was written."
        case .busy: "Another process holds the database. Nothing was written."
        case .damaged: "The database is damaged. Stop the program and restore the data folder from a copy."
        case .storyGone: "The story was withdrawn meanwhile. Nothing was written."
        case .failed(let code): "The database refused with SQLite's code \(code). Nothing was written."
        }
    }

    init(_ error: DatabaseError) {
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged
        default: self = .failed(code: Int(error.extendedResultCode.rawValue))
        }
    }
}
