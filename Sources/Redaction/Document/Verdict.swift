/// Decides between what the tagger says and what the rules say.
struct Verdict {
    private let register: Register

    init(_ register: Register) {
        self.register = register
    }

    func settle(learned: [Match], rules: [Match], in passage: Passage) -> [Match] {
        if register == .judgment { return FormalVerdict.settle(learned: learned, rules: rules, in: passage) }
        guard register == .testimony else { return learned }
        var taken = [Bool](repeating: false, count: passage.count)
        var kept: [Match] = []
        for (index, token) in passage.reading.tokens.enumerated() where token.count == 1 && token.form == .word {
            guard let end = Statute.end(at: index, in: passage) else { continue }
            for covered in index..<end { taken[covered] = true }
        }
        for rule in rules where Self.holds(rule) && !Keeping.keeps(rule, in: passage) {
            for index in rule.tokens { taken[index] = true }
            kept.append(rule)
        }
        for match in learned {
            if match.tokens.contains(where: { taken[$0] }) {
                for part in Self.parts(of: match, outside: taken, passage) { keep(part) }
            } else {
                keep(match)
            }
        }
        for rule in rules where Self.helps(rule) && !rule.tokens.contains(where: { taken[$0] }) { keep(rule) }
        for (index, match) in kept.enumerated() {
            switch match.kind {
            case .identifier: kept[index].tokens = Boundary.withGlued(match.tokens, in: passage) { taken[$0] }
            case .age: kept[index].tokens = Boundary.withHalf(match.tokens, in: passage)
            case .contact, .date, .location, .organization, .other, .person: break
            }
        }
        kept.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        return kept

        func keep(_ match: Match) {
            Boundary.settle(match, in: passage) { part in
                if Keeping.keeps(part, in: passage) { return }
                for index in part.tokens { taken[index] = true }
                kept.append(part)
            }
        }
    }

    /// The stretches of a match that no rule has taken.
    private static func parts(of match: Match, outside taken: [Bool], _ passage: Passage) -> [Match] {
        var parts: [Match] = []
        var start: Int?
        for index in match.tokens.lowerBound...match.tokens.upperBound {
            if index < match.tokens.upperBound, !taken[index] {
                start = start ?? index
            } else if let first = start {
                var part = match
                part.tokens = first..<index
                parts.append(part)
                start = nil
            }
        }
        switch match.kind {
        case .contact, .date, .age, .identifier:
            return parts.filter { part in part.tokens.contains { passage.form($0) == .number } }
        case .location, .organization:
            // "Take" of "Take exit 12B".
            return parts.filter { part in !part.tokens.allSatisfy { passage.has([.common, .function], at: $0) } }
        case .person, .other: return parts
        }
    }

    /// Rules that hold by their form alone, whatever the tagger says.
    private static func holds(_ match: Match) -> Bool {
        switch match.reason {
        case .emailPattern, .webPattern, .phonePattern, .addressPattern, .postcodePattern, .datePattern, .birthDate,
            .checkedNumber:
            true
        case .numberPattern, .agePattern, .placePattern, .spelledOut: match.confidence >= 0.95
        case .introduction: match.confidence >= NameDetector.saidConfidence
        case .holiday, .gazetteer, .learned, .repeated, .chosenByPerson,
            .organizationPattern:
            false
        }
    }

    /// Rules that fill in where the tagger is silent.
    private static func helps(_ match: Match) -> Bool {
        switch match.reason {
        case .holiday, .agePattern, .numberPattern, .spelledOut: true
        case .introduction: match.confidence >= NameDetector.rankedConfidence
        case .emailPattern, .webPattern, .phonePattern, .addressPattern, .postcodePattern, .datePattern, .birthDate,
            .checkedNumber, .gazetteer, .learned, .repeated, .chosenByPerson, .placePattern, .organizationPattern:
            false
        }
    }
}
