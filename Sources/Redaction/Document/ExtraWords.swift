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
