/// Exact ages: "34 years old", "tenía quince años", "16-year-old", "(9)", "age 3".
struct AgeDetector: Detector {
    let triggers: WordClass = .numberWord
    let startsAtNumber = true

    func match(at index: Int, in passage: Passage) -> Match? {
        guard let end = numberEnd(at: index, passage), passage.reading.sign(index - 1) != UInt8(ascii: "$") else {
            return nil
        }
        let last = withFraction(after: passage.overRepeatedFigures(after: end), passage)
        var unit = last
        if passage.reading.sign(unit) == UInt8(ascii: "-") { unit += 1 }
        let cued = isCued(index, passage)
        guard let unitEnd = passage.end(of: .ageUnit, at: unit), !isPronoun(unit, passage) else {
            if isAmongAges(index, end, passage) {
                return Match(tokens: index..<end, kind: .age, reason: .agePattern, confidence: 0.95)
            }
            return bare(index, last, cued: cued || isListed(index, passage) || isRelative(index, end, passage), passage)
        }
        let saysAge = passage.isWord(Self.sayingAge, at: unitEnd - 1)
        let isPersons =
            isAtAge(index, passage) || isRelatives(index, passage) || isLastOfAges(index, passage)
            || isArrival(index, passage)
        guard saysAge || cued || isPersons else { return nil }
        let whole = withHalf(after: unitEnd, passage)
        if !saysAge, !isPersons, isSpent(whole, passage) { return nil }
        let certain = saysAge || isPersons || isClosed(whole, passage)
        return Match(tokens: index..<whole, kind: .age, reason: .agePattern, confidence: certain ? 0.95 : 0.8)
    }

    /// "a mis 72 años"
    private func isAtAge(_ index: Int, _ passage: Passage) -> Bool {
        passage.isWord(Self.possessives, at: index - 1) && passage.isWord(Self.possessiveLinks, at: index - 2)
    }

    /// "llegué a California de diecisiete años"
    private func isArrival(_ index: Int, _ passage: Passage) -> Bool {
        guard passage.isWord("de", at: index - 1) else { return false }
        return (max(0, index - 6)..<index).contains { passage.isWord(Self.arrivals, at: $0) }
    }

    private static let arrivals: WordSet = ["llegue", "llego", "vine", "vino", "entre", "entro", "trajeron", "cruce"]

    /// "un nieto de 3 semanas", "los gemelos Axel y Alan de diez meses", "con su madre, noventa y dos años": right after a
    /// relative, or names of relatives.
    private func isRelatives(_ index: Int, _ passage: Passage) -> Bool {
        let isComma = passage.reading.sign(index - 1) == UInt8(ascii: ",")
        guard isComma || passage.isWord("de", at: index - 1) else { return false }
        if isComma { return passage.has(.kinship, at: index - 2) }
        let last = passage.reading.sign(index - 2) == UInt8(ascii: ",") ? index - 3 : index - 2
        for position in stride(from: last, through: max(0, index - 6), by: -1) {
            if passage.has(.kinship, at: position) || passage.isWord(Self.children, at: position) { return true }
            let isName = passage.form(position) == .word && passage.has([.given, .surname, .unknown], at: position)
            guard isName || passage.isWord("y", at: position) else { return false }
        }
        return false
    }

    /// A number in a list after a word for children whose last says years: "mis hijos, de 2, 4 y 7 años".
    private func isAmongAges(_ index: Int, _ end: Int, _ passage: Passage) -> Bool {
        var last = end
        for _ in 0..<Self.mostListed {
            guard let next = listed(after: last, passage), let after = numberEnd(at: next, passage) else {
                return false
            }
            last = after
            if passage.isWord(Self.years, at: last) {
                return !isSentence(last + 1, passage) && followsChildren(index, passage)
            }
        }
        return false
    }

    /// The last number of such a list.
    private func isLastOfAges(_ index: Int, _ passage: Passage) -> Bool {
        guard let before = previous(of: index, passage), let end = numberEnd(at: index, passage) else { return false }
        return !isSentence(end + 1, passage) && followsChildren(before, passage)
    }

    /// "años de cárcel", not "años de edad".
    private func isSentence(_ index: Int, _ passage: Passage) -> Bool {
        passage.isWord(Self.partitives, at: index) && !passage.isWord("edad", at: index + 1)
    }

    /// Where the next number of a list begins.
    private func listed(after end: Int, _ passage: Passage) -> Int? {
        let isComma = passage.reading.sign(end) == UInt8(ascii: ",")
        let next = isComma ? end + 1 : end
        if passage.isWord(Self.conjunctions, at: next) { return next + 1 }
        return isComma ? next : nil
    }

    /// Whether the first number of the list that a number stands in comes right after a word for children.
    private func followsChildren(_ index: Int, _ passage: Passage) -> Bool {
        var first = index
        for _ in 0..<Self.mostListed {
            guard let before = previous(of: first, passage) else { break }
            first = before
        }
        guard passage.isWord("de", at: first - 1) || passage.form(first - 1) == .sign else { return false }
        return (max(0, first - 3)..<first).contains {
            passage.has(.kinship, at: $0) || passage.isWord(Self.children, at: $0)
        }
    }

    private static let possessives: WordSet = ["mis", "sus", "tus"]
    private static let possessiveLinks: WordSet = ["a", "con"]
    private static let years: WordSet = ["anos", "anitos", "years", "yrs", "meses", "months"]
    private static let children: WordSet = [
        "nieto", "nieta", "nietos", "nietas", "gemelos", "gemelas", "cuates", "cipotes", "patojos", "sobrinos",
        "sobrinas", "grandson", "granddaughter", "grandkids", "twins", "menores", "huerquillos", "chiquillos",
    ]

    /// Last words of units that only ages have; "años" and "months" alone can be any span of time.
    private static let sayingAge: WordSet = [
        "old", "age", "edad", "nacido", "nacida", "nacidos", "nacidas", "anitos", "anito", "mesecitos", "yo", "yoa",
        "o",
    ]

    /// "9yo", but not the Spanish word for I: "a las 9 yo salí".
    private func isPronoun(_ unit: Int, _ passage: Passage) -> Bool {
        passage.reading.tokens[unit].spaced && passage.isWord("yo", at: unit)
    }

    /// "two and a half", "2 1/2".
    private func withFraction(after end: Int, _ passage: Passage) -> Int {
        if passage.isWord("and", at: end), passage.isWord("a", at: end + 1), passage.isWord("half", at: end + 2) {
            return end + 3
        }
        let isHalf =
            passage.form(end) == .number && passage.form(end + 2) == .number
            && passage.reading.sign(end + 1) == UInt8(ascii: "/") && passage.reading.tokens[end].count == 1
        return isHalf ? end + 3 : end
    }

    /// "dos años y medio"
    private func withHalf(after end: Int, _ passage: Passage) -> Int {
        guard passage.isWord("y", at: end) else { return end }
        if passage.isWord("medio", at: end + 1) { return end + 2 }
        // "18 años y dos meses"
        guard let more = numberEnd(at: end + 1, passage), passage.isWord(Self.months, at: more) else { return end }
        return more + 1
    }

    /// "tenía 12 años aquí", "tengo 2 meses de haber llegado".
    private func isSpent(_ end: Int, _ passage: Passage) -> Bool {
        passage.isWord(Self.spending, at: end) || isSentence(end, passage)
    }

    private static let months: WordSet = ["meses", "mes"]
    private static let spending: WordSet = [
        "aqui", "aca", "here", "viviendo", "trabajando", "casada", "casado", "sin",
    ]

    /// Nothing after the years says what they were spent with ("tengo veinte años aquí").
    private func isClosed(_ end: Int, _ passage: Passage) -> Bool {
        guard end < passage.count, passage.form(end) == .word else { return true }
        return passage.isWord(Self.continuations, at: end)
    }

    /// A number without a unit, after "she is" or "tiene", with nothing counted after it.
    private func bare(_ index: Int, _ end: Int, cued: Bool, _ passage: Passage) -> Match? {
        guard cued else { return nil }
        let closed =
            end >= passage.count || passage.form(end) == .sign || passage.reading.tokens[end].startsLine
            || passage.has(.function, at: end) && !passage.isWord(Self.partitives, at: end)
        let isTime =
            passage.reading.sign(end) == UInt8(ascii: ":")
            && !(end + 1 < passage.count && passage.reading.tokens[end + 1].spaced)
        guard closed, !isTime, passage.reading.sign(end) != UInt8(ascii: "%"),
            passage.reading.sign(end) != UInt8(ascii: "/")
        else { return nil }
        return Match(tokens: index..<end, kind: .age, reason: .agePattern, confidence: 0.7)
    }

    /// The most ages in a list.
    private static let mostListed = 8

    /// "son de 9, 7 y 3": a number in a list whose first is an age.
    private func isListed(_ index: Int, _ passage: Passage) -> Bool {
        var position = index
        for _ in 0..<Self.mostListed {
            guard let before = previous(of: position, passage) else { return false }
            if isCued(before, passage) || isRelative(before, before + 1, passage) { return true }
            position = before
        }
        return false
    }

    /// The number before this one in a list.
    private func previous(of index: Int, _ passage: Passage) -> Int? {
        var position = index - 1
        if passage.isWord(Self.conjunctions, at: position) {
            position -= 1
            if passage.reading.sign(position) == UInt8(ascii: ",") { position -= 1 }
        } else {
            guard passage.reading.sign(position) == UInt8(ascii: ",") else { return nil }
            position -= 1
        }
        let isFigure = passage.form(position) == .number && passage.reading.tokens[position].count <= 2
        return isFigure || passage.has(.numberWord, at: position) && passage.value(at: position) < 100 ? position : nil
    }

    /// "my kids are 9", "mi hija de 4", "mi hijo (4)", "my sons, 9 and 7".
    private func isRelative(_ index: Int, _ end: Int, _ passage: Passage) -> Bool {
        if isNamed(index, end, passage) { return true }
        guard passage.has(.kinship, at: index - 2), index > 1 else { return false }
        if passage.form(index - 1) == .word {
            return passage.isWord(Self.copulas, at: index - 1)
        }
        let closing = passage.reading.sign(end)
        if passage.reading.sign(index - 1) == UInt8(ascii: "(") { return closing == UInt8(ascii: ")") }
        guard passage.reading.sign(index - 1) == UInt8(ascii: ",") else { return false }
        if closing == UInt8(ascii: ",") { return true }
        return passage.isWord(Self.lastLinks, at: end)
            && (passage.form(end + 1) == .number || passage.has(.numberWord, at: end + 1))
    }

    /// "Edna (9), Carla (2)"
    private func isNamed(_ index: Int, _ end: Int, _ passage: Passage) -> Bool {
        passage.reading.sign(index - 1) == UInt8(ascii: "(") && passage.reading.sign(end) == UInt8(ascii: ")")
            && passage.form(index - 2) == .word && passage.has(.given, at: index - 2)
            && passage.reading.tokens[index - 2].casing != .lower && passage.reading.tokens[index - 1].spaced
    }

    private func isCued(_ index: Int, _ passage: Passage) -> Bool {
        if passage.has(.ageCue, at: index - 1) { return true }
        return (max(0, index - 3)..<index).contains { start in
            guard let end = passage.end(of: .ageCue, at: start) else { return false }
            return end == index
                || end == index - 1 && passage.isWord(Self.hedges, at: end)
        }
    }

    private func numberEnd(at index: Int, _ passage: Passage) -> Int? {
        if passage.form(index) == .number {
            return passage.reading.tokens[index].count <= 2 ? index + 1 : nil
        }
        guard passage.has(.numberWord, at: index), passage.value(at: index) < 100 else { return nil }
        var end = index + 1
        while end + 1 < passage.count, end < index + 4,
            passage.reading.sign(end) == UInt8(ascii: "-")
                || passage.isWord("y", at: end) && passage.value(at: index) % 10 == 0,
            passage.has(.numberWord, at: end + 1)
        { end += 2 }
        if passage.value(at: index) >= 20, passage.has(.digitWord, at: end) { end += 1 }
        return end
    }

    private static let continuations: WordSet = ["y", "and", "cuando", "when", "pero", "but", "e", "ya"]
    private static let partitives: WordSet = ["of", "de"]
    private static let conjunctions: WordSet = ["y", "and", "e"]
    private static let copulas: WordSet = ["are", "de", "is", "was", "were"]
    private static let lastLinks: WordSet = ["y", "and"]
    private static let hedges: WordSet = ["de", "los", "only", "solo", "como", "just", "about", "a"]
}
