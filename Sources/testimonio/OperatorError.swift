import ArgumentParser
import Casework
import Foundation

/// A failure told to the operator on standard error: one or more plain sentences, no trace, no word of a story.
struct OperatorError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }

    /// What may be said of any error. Of one that the program does not know, its type only: its text could hold
    /// anything.
    init(of error: any Error) {
        if let told = error as? OperatorError {
            self = told
        } else if let fault = error as? any Fault {
            description = fault.explanation
        } else {
            description = "The program met a fault it does not know (\(String(reflecting: type(of: error))))."
        }
    }
}

extension FileHandle {
    /// Writes a line of text; what cannot be written to a closed terminal is not worth stopping for.
    func writeLine(_ text: String) {
        write(Data((text + "\n").utf8))
    }
}
