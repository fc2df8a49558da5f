import ArgumentParser
import Casework
import Foundation

/// A failure told to the operator on standard error: one or more plain sentences, no trace, no word of a story.
struct OperatorError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

extension FileHandle {
    /// Writes a line of text; what cannot be written to a closed terminal is not worth stopping for.
    func writeLine(_ text: String) {
        write(Data((text + "\n").utf8))
    }
}
