/// The figures of a run: how many there are and how they begin. Nobody asks for the others, so they are not kept.
struct Figures {
    private(set) var count = 0
    /// The first three, or fewer, as one number.
    private(set) var head = 0

    @inline(__always)
    mutating func append(_ figure: UInt8) {
        if count < 3 { head = head * 10 + Int(figure) }
        count += 1
    }
}
