/// Decides between what the tagger says and what the rules say.
struct Verdict {
    private let register: Register

    init(_ register: Register) {
        self.register = register
    }

    func settle(learned: [Match], rules: [Match], in passage: Passage) -> [Match] {
        var taken = [Bool](repeating: false, count: passage.count)
        var kept: [Match] = []
        for match in learned {
            for index in match.tokens { taken[index] = true }
            kept.append(match)
        }
        if register == .testimony {
            for rule in rules where Self.trusts(rule) && !rule.tokens.contains(where: { taken[$0] }) { kept.append(rule) }
        }
        return kept.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// Rules that hold by their form alone.
    private static func trusts(_ match: Match) -> Bool {
        switch match.reason {
        case .emailPattern, .webPattern, .phonePattern, .addressPattern, .postcodePattern, .numberPattern, .datePattern,
            .birthDate, .holiday, .agePattern:
            true
        case .introduction: match.confidence > 0.9
        case .gazetteer, .learned, .repeated, .chosenByPerson, .placePattern, .organizationPattern: false
        }
    }
}
