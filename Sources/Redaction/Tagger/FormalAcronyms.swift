/// Institutions that a judgment calls by capitals alone: "the KLM", "(“ATK”)".
enum FormalAcronyms {
    private static let lengths = 3...8

    static func matches(in passage: Passage) -> [Match] {
        (0..<passage.count).filter { isAcronym($0, passage) }.map {
            Match(tokens: $0..<$0 + 1, kind: .organization, reason: .organizationPattern, confidence: 0.6)
        }
    }

    private static func isAcronym(_ index: Int, _ passage: Passage) -> Bool {
        let token = passage.reading.tokens[index]
        guard token.form == .word, token.casing == .upper, lengths.contains(token.count), !token.startsLine,
            !isBesideShoutingOrFigure(index - 1, passage), !isBesideShoutingOrFigure(index + 1, passage)
        else { return false }
        return !known.contains(token.hash) && !passage.reading.letters(of: token).allSatisfy(isRomanNumeral)
    }

    /// A heading in capitals, an amount of money or the number of a law report.
    private static func isBesideShoutingOrFigure(_ index: Int, _ passage: Passage) -> Bool {
        switch passage.form(index) {
        case .number: true
        case .word: passage.reading.tokens[index].casing == .upper
        case .sign: passage.reading.sign(index) == UInt8(ascii: "]")
        case nil: false
        }
    }

    private static func isRomanNumeral(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "x"), UInt8(ascii: "l"), UInt8(ascii: "c"): true
        case _: false
        }
    }

    /// What everyone knows: states, unions of states and their courts, money, illnesses, reports of cases.
    private static let known = WordSet(
        """
        usa ussr gdr frg ddr eec eea ecj cjeu echr cpt nato osce unhcr who ilo uno un eu \
        eur gbp usd dem frf ats chf trl try ytl pln sek nok dkk fim itl esp \
        dna hiv aids hcv adhd ptsd \
        ewca ewhc ukhl uksc wlr ehrr oj
        """.split(separator: " ").map(String.init))
}
