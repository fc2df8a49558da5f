/// What rules found, for the tagger to weigh: a tag for each token, and for each word of the text what is known of it
/// from all the places where it stands.
struct Hints: Sendable {
    static let lowerCase: UInt8 = 1
    static let midSentenceCapital: UInt8 = 2
    static let introducedPerson: UInt8 = 4
    static let placed: UInt8 = 8
    /// Occurs more than once.
    static let repeated: UInt8 = 16
    /// Occurs at all.
    private static let seen: UInt8 = 32

    /// For each token, 0 or the tag of the rule that covers it.
    let tags: [UInt8]
    /// For each distinct word, the flags above.
    let flags: [UInt8]

    init(_ passage: Passage, _ matches: [Match]) {
        var tags = [UInt8](repeating: 0, count: passage.count)
        var flags = [UInt8](repeating: 0, count: passage.wordCount)
        for match in matches {
            let inside = TagSet.inside(match.kind)
            for index in match.tokens {
                tags[index] = inside
                if passage.form(index) == .word, !passage.has(.particle, at: index) {
                    if match.reason == .introduction { flags[Int(passage.words[index])] |= Self.introducedPerson }
                    if match.kind == .location, match.confidence > 0.7 {
                        flags[Int(passage.words[index])] |= Self.placed
                    }
                }
            }
            tags[match.tokens.lowerBound] = TagSet.begin(match.kind)
        }
        for (index, token) in passage.reading.tokens.enumerated() where token.form == .word {
            let word = Int(passage.words[index])
            var told = flags[word]
            told |= told & Self.seen == 0 ? Self.seen : Self.repeated
            if token.casing == .lower {
                told |= Self.lowerCase
            } else if token.casing == .initial, index > 0, !token.startsLine, passage.form(index - 1) == .word {
                told |= Self.midSentenceCapital
            }
            flags[word] = told
        }
        self.tags = tags
        self.flags = flags
    }

    func tag(_ index: Int) -> UInt8 {
        index >= 0 && index < tags.count ? tags[index] : 0
    }
}
