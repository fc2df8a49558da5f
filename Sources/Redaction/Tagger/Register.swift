/// What sort of text it is. What must be hidden differs: a court judgment hides every year, a testimony none.
package enum Register: UInt8, Sendable, CaseIterable {
    case testimony, judgment, clinical, general

    /// How many cue words in a thousand tell a judgment or a clinical report.
    private static let share = 18

    /// Judges by the cue words of the lexicon; a text with few of them is a testimony.
    package init(of passage: Passage) {
        var judgment = 0
        var clinical = 0
        for (index, classes) in passage.classes.enumerated()
        where !classes.isDisjoint(with: [.judgmentCue, .clinicalCue]) {
            guard passage.form(index) == .word else { continue }
            if classes.contains(.judgmentCue) { judgment += 1 }
            if classes.contains(.clinicalCue) { clinical += 1 }
        }
        let enough = max(6, passage.count * Self.share / 1000)
        if clinical >= enough, clinical >= judgment {
            self = .clinical
        } else if judgment >= enough {
            self = .judgment
        } else {
            self = .testimony
        }
    }
}
