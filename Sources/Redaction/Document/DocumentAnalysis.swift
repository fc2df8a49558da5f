/// A finding and what may stay of its meaning.
struct LocatedFinding: Sendable {
    let finding: Finding
    var gist: Gist
}

/// Reads the texts of one document together: detectors, then names seen once everywhere, then who is who.
///
/// A long text is read in pieces, so that memory does not grow with its length but for the findings.
struct DocumentAnalysis: Sendable {
    let knowledge: Knowledge
    let tagger: Tagger
    /// The most bytes read at once.
    var pieceSize = Shelf.pieceSize

    /// The findings of each text, in order.
    func read(_ texts: [String], choices: RedactionChoices) -> [[LocatedFinding]] {
        var shelf = Shelf(texts, knowledge, pieceSize: pieceSize)
        var repeated = RepeatedNames()
        var sums = WordSums()
        var judged: [[Match]] = []
        for index in shelf.pieces.indices {
            let passage = shelf.passage(index)
            let matches = judge(passage, &sums)
            repeated.learn(matches, in: passage)
            judged.append(matches)
        }
        var ledger = EntityLedger()
        var places = WhereItHappened(knowledge.areaNames)
        var located = [[LocatedFinding]](repeating: [], count: texts.count)
        for (index, piece) in shelf.pieces.enumerated() {
            let passage = shelf.passage(index)
            let more = repeated.matches(in: passage)
            let known = judged[index]
            judged[index] = []
            let all = more.isEmpty ? known : Overlap.resolve(known + more)
            let first = located[piece.text].count
            locate(all, in: passage, at: piece.offset, &ledger, &located[piece.text])
            places.learn(from: passage, all, located[piece.text][first...])
        }
        for text in located.indices { places.leaveOnlyBorneOut(in: &located[text]) }
        if !choices.shown.isEmpty {
            located = FindingGroups.without(choices.shown, located, texts, folding: knowledge.folding)
        }
        add(choices.extraWords, from: &shelf, &ledger, to: &located)
        return located
    }

    /// What rules and the tagger make of one passage.
    private func judge(_ passage: Passage, _ sums: inout WordSums) -> [Match] {
        let rules = Rules.matches(in: passage)
        let register = Register(of: passage)
        let extractor = FeatureExtractor(passage, matches: rules, register: register)
        return Verdict(register).settle(learned: tagger.matches(of: extractor, &sums), rules: rules, in: passage)
    }

    /// What the person wants hidden besides: it only ever adds to what is hidden.
    private func add(
        _ words: [String], from shelf: inout Shelf, _ ledger: inout EntityLedger, to located: inout [[LocatedFinding]]
    ) {
        guard !words.isEmpty else { return }
        let extra = ExtraWords(words, folding: knowledge.folding)
        for (index, piece) in shelf.pieces.enumerated() {
            let passage = shelf.passage(index)
            let matches = extra.matches(in: passage)
            guard !matches.isEmpty else { continue }
            let ranges = located[piece.text].map(\.finding.range)
            let more = ExtraWords.outside(passage.tokens(under: ranges, offset: piece.offset), matches)
            locate(more, in: passage, at: piece.offset, &ledger, &located[piece.text])
            located[piece.text].sort { $0.finding.range.lowerBound < $1.finding.range.lowerBound }
        }
    }

    /// Turns matches into findings; the passage begins at a scalar of its text.
    func locate(
        _ matches: [Match], in passage: Passage, at offset: Int, _ ledger: inout EntityLedger,
        _ located: inout [LocatedFinding]
    ) {
        for match in matches {
            let range = passage.reading.scalarRange(of: match.tokens)
            let finding = Finding(
                range: range.lowerBound + offset..<range.upperBound + offset, kind: match.kind, reason: match.reason,
                confidence: match.confidence, entity: ledger.entity(for: match, in: passage)
            )
            located.append(LocatedFinding(finding: finding, gist: Gist(of: match, in: passage, knowledge)))
        }
    }
}
