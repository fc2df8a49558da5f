/// How a text uses capitals: as usual, none to speak of, or nothing else.
enum Style: UInt8, Sendable {
    case usual, lower, upper

    init(of reading: Reading) {
        var lower = 0
        var upper = 0
        var initial = 0
        for token in reading.tokens where token.form == .word && token.count > 1 {
            switch token.casing {
            case .lower: lower += 1
            case .upper: upper += 1
            case .initial, .mixed: initial += 1
            }
        }
        let words = max(1, lower + upper + initial)
        if upper * 10 > words * 7 {
            self = .upper
        } else {
            self = (initial + upper) * 100 < words * 3 ? .lower : .usual
        }
    }
}
