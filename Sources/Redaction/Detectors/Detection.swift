/// Runs all detectors over a passage, in one walk over its tokens.
struct Detection: Sendable {
    /// A detector without the box that `any Detector` would put around it: this runs at every token.
    private struct Rule: Sendable {
        let triggers: WordClass
        let match: @Sendable (Int, Passage) -> Match?
    }

    private var rules: [Rule] = []
    private var triggers: WordClass = []
    private var numberRules: [Rule] = []
    private var letterRules: [Rule] = []
    /// By the sign that can begin what they find.
    private var signRules = [[Rule]](repeating: [], count: 256)

    /// Inlined where the kind of detector is known, so that the closure keeps nothing whose references are counted.
    @inline(__always)
    private mutating func add(_ detector: some Detector) {
        let rule = Rule(triggers: detector.triggers) { detector.match(at: $0, in: $1) }
        rules.append(rule)
        triggers.formUnion(detector.triggers)
        for sign in detector.signs { signRules[Int(sign)].append(rule) }
        if detector.startsAtNumber { numberRules.append(rule) }
        if detector.startsAtLetter { letterRules.append(rule) }
    }

    /// Patterns, which carry their own evidence, then names of people and places by rule.
    static let all: Detection = {
        var all = Detection()
        all.add(EmailDetector())
        all.add(WebDetector())
        all.add(AddressDetector())
        all.add(SpokenAddressDetector())
        all.add(PhoneDetector())
        all.add(PostcodeDetector())
        all.add(DateDetector())
        all.add(HolidayDetector())
        all.add(AgeDetector())
        all.add(IdentifierDetector())
        all.add(PlaceDetector())
        all.add(SchoolDetector())
        all.add(NameDetector())
        all.add(CityDetector())
        all.add(SpellingDetector())
        return all
    }()

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
