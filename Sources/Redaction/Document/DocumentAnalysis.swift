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
        let words = ExtraWords(choices.extraWords, folding: knowledge.folding)
        for index in passages.indices {
            let more = repeated.matches(in: passages[index]) + words.matches(in: passages[index])
            if !more.isEmpty {
                matches[index] = Overlap.resolve(matches[index] + more, tokenCount: passages[index].count)
            }
        }
        return locate(passages, matches, shown: choices.shown)
    }

    /// What rules and the tagger make of one passage.
    private func judge(_ passage: Passage) -> [Match] {
        let rules = Rules.matches(in: passage)
        let register = Register(of: passage)
        let extractor = FeatureExtractor(passage, matches: rules, register: register)
        let (tags, margins) = tagger.tags(of: extractor)
        return Verdict(register).settle(learned: tagger.matches(tags, margins), rules: rules, in: passage)
    }

    func locate(_ passages: [Passage], _ matches: [[Match]], shown: Set<String>) -> [ReadText] {
        var ledger = EntityLedger()
        let located = zip(passages, matches).map { passage, matches in
            matches.map { match in
                LocatedFinding(
                    finding: Finding(
                        range: passage.reading.scalarRange(of: match.tokens), kind: match.kind, reason: match.reason,
                        confidence: match.confidence, entity: ledger.entity(for: match, in: passage)
                    ),
                    tokens: match.tokens
                )
            }
        }
        let hidden = shown.isEmpty ? located : FindingGroups.without(shown, located, passages)
        return zip(passages, hidden).map { ReadText(passage: $0, findings: $1) }
    }
}
