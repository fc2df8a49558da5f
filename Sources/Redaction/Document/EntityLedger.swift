/// Gives each person and thing of a document its number, in order of appearance within its kind.
struct EntityLedger {
    private var people = PersonLedger()
    private var things: [FindingKind: [UInt64: Int]] = [:]
    private var counts: [FindingKind: Int] = [:]

    /// The entity that a match speaks of.
    mutating func entity(for match: Match, in passage: Passage) -> EntityID {
        if match.kind == .person { return EntityID(people.number(for: match.tokens, in: passage)) }
        let hash = match.tokens.reduce(WordHash.seed) { hash, index in
            passage.reading.tokens[index].form == .sign ? hash : WordHash.join(hash, passage.reading.tokens[index].hash)
        }
        if let known = things[match.kind]?[hash] { return EntityID(known) }
        let next = counts[match.kind, default: 0] + 1
        counts[match.kind] = next
        things[match.kind, default: [:]][hash] = next
        return EntityID(next)
    }
}
