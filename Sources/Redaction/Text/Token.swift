/// A run of letters, a run of digits, or a single sign, as a reader sees it.
package struct Token: Sendable {
    package enum Form: UInt8, Sendable { case word, number, sign }

    package enum Casing: UInt8, Sendable { case lower, initial, upper, mixed }

    /// Positions in the reading's characters, end exclusive.
    package let start: Int32
    package let end: Int32
    /// Where it begins and ends in the original, in scalars; combining marks on its last letter belong to it.
    package let firstScalar: Int32
    package let endScalar: Int32
    package let form: Form
    package let casing: Casing
    /// White space stands before it.
    package let spaced: Bool
    /// A line break stands before it, or it is the first.
    package let startsLine: Bool
    /// Hash of the folded characters.
    package let hash: UInt64

    package var count: Int { Int(end - start) }
}
