/// Gives each person and thing of a document its number, in order of appearance within its kind.
struct EntityLedger {
    private var people = PersonLedger()
    /// The things seen before, by the hash of their kind and words, and the number of each within its kind.
    private var things = WordInterner(expecting: 64)
    private var numbers: [Int] = []
    private var counts: [FindingKind: Int] = [:]

    /// The entity that a match speaks of.
    mutating func entity(for match: Match, in passage: Passage) -> EntityID {
        if match.kind == .person { return EntityID(people.number(for: match.tokens, in: passage)) }
        let hash = match.tokens.reduce(UInt64(TagSet.begin(match.kind))) { hash, index in
            passage.reading.tokens[index].form == .sign ? hash : WordHash.join(hash, passage.reading.tokens[index].hash)
        }
        let (thing, isNew) = things.number(of: hash)
        if isNew {
            counts[match.kind, default: 0] += 1
            numbers.append(counts[match.kind, default: 0])
        }
        return EntityID(numbers[thing])
    }
}
