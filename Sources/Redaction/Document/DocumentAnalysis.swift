/// A finding and the tokens it covers.
struct LocatedFinding: Sendable {
    let finding: Finding
    let tokens: Range<Int>
}

/// A text that was read, with its findings in order.
struct ReadText: Sendable {
    let passage: Passage
    let findings: [LocatedFinding]
}

/// Reads the texts of one document together: detectors, then names seen once everywhere, then who is who.
struct DocumentAnalysis: Sendable {
    let knowledge: Knowledge
    let tagger: Tagger

    func read(_ texts: [String], choices: RedactionChoices) -> [ReadText] {
        let passages = texts.map { Passage($0, knowledge: knowledge) }
        var matches = passages.map { passage in
            judge(passage)
        }
        let repeated = RepeatedNames(in: zip(passages, matches))
        for index in passages.indices {
            let more = repeated.matches(in: passages[index])
            if !more.isEmpty {
                matches[index] = Overlap.resolve(matches[index] + more, tokenCount: passages[index].count)
            }
        }
        let words = ExtraWords(choices.extraWords, folding: knowledge.folding)
        return locate(passages, matches, shown: choices.shown, extra: passages.map { words.matches(in: $0) })
    }

    /// What rules and the tagger make of one passage.
    private func judge(_ passage: Passage) -> [Match] {
        let rules = Rules.matches(in: passage)
        let register = Register(of: passage)
        let extractor = FeatureExtractor(passage, matches: rules, register: register)
        let (tags, margins) = tagger.tags(of: extractor)
        return Verdict(register).settle(learned: tagger.matches(tags, margins), rules: rules, in: passage)
    }

    /// - Parameter extra: what the person wants hidden besides: it only ever adds to what is hidden.
    func locate(
        _ passages: [Passage], _ matches: [[Match]], shown: Set<String>, extra: [[Match]] = []
    ) -> [ReadText] {
        var ledger = EntityLedger()
        let found = zip(passages, matches).map { passage, matches in
            matches.map { located($0, passage, &ledger) }
        }
        let hidden = shown.isEmpty ? found : FindingGroups.without(shown, found, passages)
        return passages.indices.map { index in
            let more = extra.isEmpty ? [] : ExtraWords.outside(hidden[index].map(\.tokens), extra[index])
            let added = more.map { located($0, passages[index], &ledger) }
            let all = (hidden[index] + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
            return ReadText(passage: passages[index], findings: all)
        }
    }

    private func located(_ match: Match, _ passage: Passage, _ ledger: inout EntityLedger) -> LocatedFinding {
        LocatedFinding(
            finding: Finding(
                range: passage.reading.scalarRange(of: match.tokens), kind: match.kind, reason: match.reason,
                confidence: match.confidence, entity: ledger.entity(for: match, in: passage)),
            tokens: match.tokens)
    }
}
