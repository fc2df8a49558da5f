/// Words that the storyteller wants hidden, wherever they occur.
struct ExtraWords {
    private var phrases: [UInt64: [[UInt64]]] = [:]

    init(_ words: [String], folding table: FoldTable) {
        for word in words {
            let hashes = Reading(word, folding: table).tokens.map(\.hash)
            guard let first = hashes.first else { continue }
            phrases[first, default: []].append(hashes)
        }
    }

    /// The parts of `matches` that lie outside of what is hidden already: a word inside a hidden name or number must
    /// not break it in two.
    static func outside(_ hidden: [Range<Int>], _ matches: [Match]) -> [Match] {
        var taken = Set(hidden.joined())
        return matches.flatMap { match in
            match.tokens.filter { taken.insert($0).inserted }.reduce(into: [Range<Int>]()) { parts, token in
                if let last = parts.last, last.upperBound == token {
                    parts[parts.count - 1] = last.lowerBound..<token + 1
                } else {
                    parts.append(token..<token + 1)
                }
            }.map { Match(tokens: $0, kind: match.kind, reason: match.reason, confidence: match.confidence) }
        }
    }

    func matches(in passage: Passage) -> [Match] {
        guard !phrases.isEmpty else { return [] }
        let tokens = passage.reading.tokens
        return tokens.indices.compactMap { index in
            let lengths = (phrases[tokens[index].hash] ?? []).filter { phrase in
                index + phrase.count <= tokens.count && zip(phrase, tokens[index...]).allSatisfy { $0 == $1.hash }
            }
            guard let longest = lengths.map(\.count).max() else { return nil }
            return Match(tokens: index..<index + longest, kind: .other, reason: .chosenByPerson, confidence: 1)
        }
    }
}
