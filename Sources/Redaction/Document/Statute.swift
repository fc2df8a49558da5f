/// Immigration forms and names of laws, which a testimony keeps.
enum Statute {
    /// The token after one that begins at a token.
    static func end(at index: Int, in passage: Passage) -> Int? {
        if isForm(at: index, in: passage) { return index + 3 }
        return isLaw(at: index, in: passage) ? min(index + 6, passage.count) : nil
    }

    /// `I-247`, `N-400`, `G-28`; not `I-85`, which is a road. `I-94` is both.
    static func isForm(at index: Int, in passage: Passage) -> Bool {
        guard passage.form(index) == .word, passage.reading.tokens[index].count == 1,
            passage.reading.sign(index + 1) == UInt8(ascii: "-"), passage.form(index + 2) == .number,
            !passage.reading.tokens[index + 1].spaced, !passage.reading.tokens[index + 2].spaced,
            passage.reading.tokens[index + 2].count <= 3
        else { return false }
        let number = passage.reading.value(of: passage.reading.tokens[index + 2])
        let letter = passage.reading.characters[Int(passage.reading.tokens[index].start)]
        if passage.reading.sign(index + 3) == UInt8(ascii: "-") { return false }
        switch letter {
        case UInt8(ascii: "g"): return number == 28 || number >= 100
        case UInt8(ascii: "n"): return number >= 100
        case UInt8(ascii: "i"):
            if number == 94 { return !followsRoad(index, passage) }
            return forms.contains(number)
                || number >= 100 && (max(0, index - 6)..<index).contains { passage.has(.lawCue, at: $0) }
        case _: return false
        }
    }

    /// "on I-94", "por la I-94".
    private static func followsRoad(_ index: Int, _ passage: Passage) -> Bool {
        passage.isWord(roadWords, at: index - 1)
            || passage.isWord(articles, at: index - 1) && passage.isWord(roadWords, at: index - 2)
    }

    private static let roadWords: WordSet = [
        "on", "off", "near", "along", "via", "interstate", "highway", "freeway", "exit", "por", "en", "autopista",
        "carretera", "salida", "sobre",
    ]
    private static let articles: WordSet = ["the", "la", "el"]

    /// Forms of the immigration agencies whose number no interstate road has.
    private static let forms: Set<Int> = [
        9, 130, 131, 200, 203, 212, 213, 217, 241, 246, 247, 261, 286, 360, 385, 526, 539, 551, 589, 590, 601, 602, 612,
        693,
        730, 751, 765, 770, 797, 817, 821, 824, 831, 851, 854, 860, 862, 863, 864, 867, 870, 871, 914, 918, 929,
    ]

    /// `C.F.R.`, `U.S.C.`, `I.N.A.`, `A.R.S.`
    private static func isLaw(at index: Int, in passage: Passage) -> Bool {
        let tokens = passage.reading.tokens
        guard index + 4 < tokens.count, tokens[index].count == 1, tokens[index].form == .word,
            passage.reading.sign(index + 1) == UInt8(ascii: "."), passage.reading.sign(index + 3) == UInt8(ascii: "."),
            tokens[index + 2].count == 1, tokens[index + 4].count == 1
        else { return false }
        let letters = [index, index + 2, index + 4].map { passage.reading.characters[Int(tokens[$0].start)] }
        return laws.contains(letters)
    }

    private static let laws: Set<[UInt8]> = Set(["cfr", "usc", "ina", "ars"].map { Array($0.utf8) })
}
