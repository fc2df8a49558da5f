/// What adds up over documents for one type of identifier, or for all together.
struct Tally {
    /// Spans that had to be hidden, and those of which something essential still shows.
    var required = 0
    var leaks = 0
    /// Characters hidden, and those of them that had to be.
    var hidden = 0
    var rightlyHidden = 0

    /// Share of required spans without a leak.
    var recall: Double? { Self.share(required - leaks, required) }
    /// Share of hidden characters that had to be hidden.
    var precision: Double? { Self.share(rightlyHidden, hidden) }

    static func + (left: Tally, right: Tally) -> Tally {
        Tally(
            required: left.required + right.required, leaks: left.leaks + right.leaks,
            hidden: left.hidden + right.hidden, rightlyHidden: left.rightlyHidden + right.rightlyHidden
        )
    }

    static func share(_ part: Int, _ whole: Int) -> Double? {
        whole == 0 ? nil : Double(part) / Double(whole)
    }
}
