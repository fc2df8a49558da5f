extension RedactionEngine {
    /// Those of `words` that stand nowhere in `texts`.
    public func absent(_ words: [String], in texts: [String]) -> [String] {
        let passages = texts.map { Passage($0, knowledge: analysis.knowledge) }
        return words.filter { word in
            let extra = ExtraWords([word], folding: analysis.knowledge.folding)
            return passages.allSatisfy { extra.matches(in: $0).isEmpty }
        }
    }

    /// Texts that were redacted before with more words hidden, and nothing else changed: no detector runs again.
    public func hide(_ words: [String], in redacted: [String], vocabulary: LabelVocabulary) -> [RedactedText] {
        analysis.hide(words, in: redacted).enumerated().map { index, located in
            Self.replace(in: redacted[index], located, Labeler(vocabulary: vocabulary))
        }
    }
}

extension DocumentAnalysis {
    /// Only the words chosen, none inside a label's brackets.
    func hide(_ words: [String], in texts: [String]) -> [[LocatedFinding]] {
        let extra = ExtraWords(words, folding: knowledge.folding)
        return texts.map { text in
            let passage = Passage(text, knowledge: knowledge)
            let labels = Self.bracketed(text)
            let matches = Overlap.resolve(extra.matches(in: passage)).filter { match in
                let range = passage.reading.scalarRange(of: match.tokens)
                return !labels.contains { $0.overlaps(range) }
            }
            var ledger = EntityLedger()
            var located: [LocatedFinding] = []
            locate(matches, in: passage, at: 0, &ledger, &located)
            return located
        }
    }

    /// Where square brackets stand, in scalars.
    private static func bracketed(_ text: String) -> [Range<Int>] {
        var open: Int?
        var ranges: [Range<Int>] = []
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            if scalar == "[" { open = offset }
            if scalar == "]", let start = open {
                ranges.append(start..<offset + 1)
                open = nil
            }
        }
        return ranges
    }
}
