extension Passage {
    /// The end of a number in words with the figures that a deed repeats after it: "cuarenta y tres (43) años", "veinte (20)
    /// de agosto"; the same end where none are repeated.
    func overRepeatedFigures(after end: Int) -> Int {
        guard reading.sign(end) == UInt8(ascii: "("), form(end + 1) == .number, reading.tokens[end + 1].count <= 2,
            reading.sign(end + 2) == UInt8(ascii: ")"), form(end + 3) == .word
        else { return end }
        return end + 3
    }
}
