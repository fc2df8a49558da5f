/// Runs all detectors over a passage, in one walk over its tokens.
struct Detection: Sendable {
    /// A detector without the box that `any Detector` would put around it: this runs at every token.
    private struct Rule: Sendable {
        let triggers: WordClass
        let match: @Sendable (Int, Passage) -> Match?
    }

    private let rules: [Rule]
    private let triggers: WordClass
    private let numberRules: [Rule]
    private let letterRules: [Rule]
    /// By the sign that can begin what they find.
    private let signRules: [[Rule]]

    init(_ detectors: [any Detector]) {
        var signRules = [[Rule]](repeating: [], count: 256)
        var numberRules: [Rule] = []
        var letterRules: [Rule] = []
        rules = detectors.map { detector in
            let rule = Self.rule(detector)
            for sign in detector.signs { signRules[Int(sign)].append(rule) }
            if detector.startsAtNumber { numberRules.append(rule) }
            if detector.startsAtLetter { letterRules.append(rule) }
            return rule
        }
        triggers = detectors.reduce(into: []) { $0.formUnion($1.triggers) }
        self.numberRules = numberRules
        self.letterRules = letterRules
        self.signRules = signRules
    }

    private static func rule<Kind: Detector>(_ detector: Kind) -> Rule {
        Rule(triggers: detector.triggers) { detector.match(at: $0, in: $1) }
    }

    /// Patterns, which carry their own evidence, then names of people and places by rule.
    static let all = Detection([
        EmailDetector(), WebDetector(), AddressDetector(), PhoneDetector(), PostcodeDetector(), DateDetector(),
        HolidayDetector(), AgeDetector(), IdentifierDetector(), PlaceDetector(), NameDetector(), CityDetector(),
        SpellingDetector(),
    ])

    func matches(in passage: Passage) -> [Match] {
        var found: [Match] = []
        for index in 0..<passage.count {
            switch passage.reading.tokens[index].form {
            case .number:
                for rule in numberRules {
                    if let match = rule.match(index, passage) { found.append(match) }
                }
            case .sign:
                guard let sign = passage.reading.sign(index) else { continue }
                for rule in signRules[Int(sign)] {
                    if let match = rule.match(index, passage) { found.append(match) }
                }
            case .word:
                if passage.reading.tokens[index].count == 1 {
                    for rule in letterRules {
                        if let match = rule.match(index, passage) { found.append(match) }
                    }
                }
                let classes = passage.classes[index]
                if classes.isDisjoint(with: triggers) { continue }
                for rule in rules where !classes.isDisjoint(with: rule.triggers) {
                    if let match = rule.match(index, passage) { found.append(match) }
                }
            }
        }
        return found
    }
}
