/// Runs all detectors over a passage, in one walk over its tokens.
package struct Detection: Sendable {
    private let detectors: [any Detector]
    private let triggers: WordClass
    private let numberDetectors: [any Detector]
    private let signDetectors: [UInt8: [any Detector]]

    init(_ detectors: [any Detector]) {
        self.detectors = detectors
        triggers = detectors.reduce(into: []) { $0.formUnion($1.triggers) }
        numberDetectors = detectors.filter(\.startsAtNumber)
        var bySign: [UInt8: [any Detector]] = [:]
        for detector in detectors {
            for sign in detector.signs { bySign[sign, default: []].append(detector) }
        }
        signDetectors = bySign
    }

    /// Patterns: forms that carry their own evidence.
    package static let patterns = Detection([
        EmailDetector(), WebDetector(), AddressDetector(), PhoneDetector(), PostcodeDetector(), DateDetector(),
        HolidayDetector(), AgeDetector(), IdentifierDetector(),
    ])

    /// Names of people and places by rule.
    package static let names = Detection([PlaceDetector(), NameDetector(), CityDetector()])

    package func matches(in passage: Passage) -> [Match] {
        var found: [Match] = []
        for index in 0..<passage.count {
            switch passage.reading.tokens[index].form {
            case .number:
                for detector in numberDetectors {
                    if let match = detector.match(at: index, in: passage) { found.append(match) }
                }
            case .sign:
                guard let sign = passage.reading.sign(index) else { continue }
                if let detectors = signDetectors[sign] {
                    for detector in detectors {
                        if let match = detector.match(at: index, in: passage) { found.append(match) }
                    }
                }
            case .word:
                let classes = passage.classes[index]
                if classes.isDisjoint(with: triggers) { continue }
                for detector in detectors where !classes.isDisjoint(with: detector.triggers) {
                    if let match = detector.match(at: index, in: passage) { found.append(match) }
                }
            }
        }
        return found
    }
}
