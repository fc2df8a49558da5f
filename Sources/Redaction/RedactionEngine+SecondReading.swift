/// What a second, closer reading of redacted words found, for the person who reviews them.
public struct SecondReading: Sendable, Equatable {
    /// A label and how often it stands in the words.
    public struct Label: Sendable, Equatable {
        public let text: String
        public let count: Int
    }

    /// The labels, in order of appearance.
    public let labels: [Label]
    /// What still shows and might tell who somebody is, by kind; of each kind the most doubtful to leave first.
    public let showing: [FindingGroup]
}

extension RedactionEngine {
    /// Reads redacted texts of one document again, looking more closely than the first time, so that it also points at
    /// words that may stay. Labels are told by the words of the given vocabularies: what a storyteller put in brackets is
    /// read like any other word.
    public func secondReading(of redacted: [String], labels vocabularies: [LabelVocabulary]) -> SecondReading {
        let careful = DocumentAnalysis(
            knowledge: analysis.knowledge, tagger: Tagger(model: analysis.tagger.model, tuning: .careful))
        let words = LabelWords(vocabularies, folding: analysis.knowledge.folding)
        let ranges = redacted.map { words.labels(in: $0) }
        let located = zip(careful.read(redacted, choices: .none), ranges).map { findings, labels in
            findings.filter { item in !labels.contains { $0.overlaps(item.finding.range) } }
        }
        let groups = FindingGroups.gather(located, redacted, folding: analysis.knowledge.folding)
        return SecondReading(labels: Self.counted(ranges, redacted), showing: FindingGroups.surestFirst(groups))
    }

    private static func counted(_ ranges: [[Range<Int>]], _ texts: [String]) -> [SecondReading.Label] {
        var order: [String] = []
        var counts: [String: Int] = [:]
        for (text, ranges) in zip(texts, ranges) {
            let scalars = text.unicodeScalars
            for range in ranges {
                let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
                let label = String(scalars[start..<scalars.index(start, offsetBy: range.count)])
                if counts[label] == nil { order.append(label) }
                counts[label, default: 0] += 1
            }
        }
        return order.map { SecondReading.Label(text: $0, count: counts[$0] ?? 0) }
    }
}

/// The words that labels are made of: tells a label from brackets that a storyteller typed.
struct LabelWords {
    private let words: Set<UInt64>
    private let folding: FoldTable

    /// The longest label, in tokens with its brackets.
    private static let reach = 16

    init(_ vocabularies: [LabelVocabulary], folding: FoldTable) {
        self.folding = folding
        var texts: [String] = []
        for vocabulary in vocabularies {
            texts += vocabulary.words.values
            texts += FindingKind.allCases.map(vocabulary.word)
            texts += vocabulary.months
            texts += vocabulary.states
            texts += vocabulary.countries
            texts += [
                vocabulary.date, vocabulary.dateWithoutYear, vocabulary.birthDate, vocabulary.ageBand,
                vocabulary.youngest, vocabulary.oldest, vocabulary.placeInState,
            ]
        }
        words = Set(texts.flatMap { Reading($0, folding: folding).tokens }.filter { $0.form == .word }.map(\.hash))
    }

    /// Where labels stand in a text, brackets included, in scalars.
    func labels(in text: String) -> [Range<Int>] {
        let reading = Reading(text, folding: folding)
        var found: [Range<Int>] = []
        var open: Int?
        for (index, token) in reading.tokens.enumerated() {
            if reading.sign(index) == UInt8(ascii: "[") {
                open = index
            } else if reading.sign(index) == UInt8(ascii: "]"), let start = open {
                found.append(reading.scalarRange(of: start..<index + 1))
                open = nil
            } else if let start = open {
                let belongs = token.form == .number || token.form == .word && words.contains(token.hash)
                if !belongs || index - start > Self.reach { open = nil }
            }
        }
        return found
    }
}
