/// Names of people by rule: after an introduction, a title or a word of kinship, and from the lists of names.
struct NameDetector: Detector {
    let triggers: WordClass = [.given, .surname, .introduction, .title, .kinship, .phraseStart]

    func match(at index: Int, in passage: Passage) -> Match? {
        if let end = passage.end(of: [.introduction, .title, .kinship], at: index),
            let found = introduced(after: end, by: index, passage)
        {
            return found
        }
        return listed(at: index, passage)
    }

    private func introduced(after end: Int, by index: Int, _ passage: Passage) -> Match? {
        var start = end
        let strong = passage.end(of: [.introduction, .title], at: index) != nil
        while start < end + 2, let sign = passage.reading.sign(start), [0x2E, 0x3A, 0x22, 0x2C].contains(sign) {
            start += 1
        }
        if let nickname = nickname(after: end, passage) { return nickname }
        guard passage.form(start) == .word else { return nil }
        let isSaid =
            saysName(before: end, passage)
            && (passage.reading.tokens[start].casing != .lower || !passage.has(.vocabulary, at: start))
            && !(passage.has(.faith, at: start) && passage.isWord("of", at: end - 1))
        let isName = isSaid && (isUnknown(start, passage) || isCapital(start, passage))
        guard isName || isLikelyName(start, passage, strong: strong) else { return nil }
        if isSaid {
            return Match(
                tokens: start..<saidEnd(from: start, passage), kind: .person, reason: .introduction,
                confidence: Self.saidConfidence)
        }
        let ranked = passage.style == .usual && isRanked(start, by: index, passage)
        return Match(
            tokens: start..<nameEnd(from: start, passage), kind: .person, reason: .introduction,
            confidence: ranked ? Self.rankedConfidence : strong ? 0.92 : 0.85
        )
    }

    /// The confidence of a name that the text itself says is one: "me llamo …", "le dicen el …".
    static let saidConfidence = 0.96

    /// "me llamo", "mi nombre es", "my name is", "by the name of": what follows is a name, whatever it looks like.
    private func saysName(before end: Int, _ passage: Passage) -> Bool {
        if passage.isWord(Self.calling, at: end - 1) { return passage.isWord("me", at: end - 2) }
        let isName = passage.isWord(Self.names, at: end - 2)
        if passage.isWord("of", at: end - 1) { return isName }
        return isName && passage.isWord(Self.copulas, at: end - 1) && passage.isWord(Self.own, at: end - 3)
    }

    /// "Me llamo Virginia", "me llamo Christian": a capital where capitals tell.
    private func isCapital(_ index: Int, _ passage: Passage) -> Bool {
        passage.style == .usual && passage.reading.tokens[index].casing == .initial
            && passage.reading.tokens[index].count > 1
            && !passage.has([.function, .particle], at: index)
    }

    private func isUnknown(_ index: Int, _ passage: Passage) -> Bool {
        passage.form(index) == .word && passage.has(.unknown, at: index) && passage.reading.tokens[index].count > 2
    }

    /// The end of such a name, in small letters over words of no meaning too: "me llamo epifania morales quiej".
    private func saidEnd(from start: Int, _ passage: Passage) -> Int {
        var end = nameEnd(from: start, passage)
        if let stop = (start + 1..<end).first(where: { passage.isWord(Self.goingOn, at: $0) }) {
            return stop > start + 1 && passage.isWord("y", at: stop - 1) ? stop - 1 : stop
        }
        while end < start + Self.mostSaid, isUnknown(end, passage), !passage.isWord(Self.goingOn, at: end),
            !passage.reading.tokens[end].startsLine
        { end += 1 }
        return end
    }

    private static let mostSaid = 5
    /// How a sentence goes on after a name where it has no point.
    private static let goingOn: WordSet = [
        "soy", "vivo", "tengo", "gracias", "grasias", "vengo", "estoy", "soi", "bibo",
    ]
    private static let calling: WordSet = ["llamo", "yamo"]
    private static let names: WordSet = ["nombre", "name"]
    private static let copulas: WordSet = ["es", "is"]
    private static let own: WordSet = ["mi", "my"]

    /// "le dicen el Ruso", "me dicen la negra".
    private func nickname(after end: Int, _ passage: Passage) -> Match? {
        guard passage.isWord(Self.dubbing, at: end - 1), passage.isWord(Self.articles, at: end),
            passage.form(end + 1) == .word, !passage.has([.function, .agency, .numberWord], at: end + 1),
            !passage.isWord(Self.sayings, at: end + 1)
        else { return nil }
        return Match(
            tokens: end..<end + 2, kind: .person, reason: .introduction, confidence: Self.saidConfidence)
    }

    private static let dubbing: WordSet = ["dicen", "decimos", "deciamos", "decian", "apodan", "apodaban"]
    private static let articles: WordSet = ["el", "la"]
    /// What can be told rather than called.
    private static let sayings: WordSet = [
        "verdad", "hora", "razon", "noticia", "fecha", "mentira", "cosa", "misma", "mismo", "resto", "dia", "numero",
        "nombre", "direccion", "cantidad", "otra", "otro", "cita", "que", "policia", "gente", "carcel", "ley",
        "hielera", "perrera", "nevera", "migra", "sentencia", "respuesta", "causa", "motivo", "precio", "monto",
        "lugar", "palabra",
    ]

    /// The confidence of a name right after a rank.
    static let rankedConfidence = 0.94

    /// "Officer Law", "Deputy Banks": a capital right after a rank makes a name of a word.
    private func isRanked(_ name: Int, by index: Int, _ passage: Passage) -> Bool {
        let isAbbreviation = passage.reading.tokens[index].count <= 4
        guard
            name == index + 1
                || name == index + 2 && isAbbreviation && passage.reading.sign(index + 1) == UInt8(ascii: "."),
            passage.reading.tokens[name].casing == .initial, passage.has(.title, at: index)
        else { return false }
        return passage.isWord(Self.ranks, at: index) && !passage.has(Self.institutional, at: name)
            && !passage.isWord(Self.offices, at: name)
    }

    private static let ranks: WordSet = [
        "officer", "ofcr", "ofc", "oficial", "deputy", "sgt", "sergeant", "sargento", "detective", "det", "agent",
        "agente",
        "trooper", "judge", "juez", "jueza", "attorney", "lawyer", "mr", "mrs", "ms", "sr", "sra",
    ]
    private static let institutional: WordClass = [
        .jailAfter, .organizationAfter, .countyAfter, .identifierCue, .birthCue, .phoneCue,
    ]
    private static let offices: WordSet = [
        "department", "office", "counsel", "general", "director", "chief", "station", "number", "safety", "training",
        "name", "and", "de", "en", "que", "at", "client",
    ]

    private func listed(at index: Int, _ passage: Passage) -> Match? {
        let casing = passage.reading.tokens[index].casing
        guard passage.form(index) == .word, passage.has([.given, .surname], at: index),
            !passage.has(Self.otherwise, at: index)
        else { return nil }
        let end = nameEnd(from: index, passage)
        let known = passage.has(.given, at: index) && !passage.has([.common, .rareName, .city], at: index)
        guard end > index + 1 && casing != .lower || known else { return nil }
        return Match(tokens: index..<end, kind: .person, reason: .gazetteer, confidence: end > index + 1 ? 0.8 : 0.6)
    }

    static let otherwise: WordClass = [
        .function, .agency, .state, .country, .people, .faith, .month, .weekday, .numberWord, .title, .kinship,
        .introduction, .particle, .money,
    ]

    private func isLikelyName(_ index: Int, _ passage: Passage, strong: Bool) -> Bool {
        let token = passage.reading.tokens[index]
        guard !passage.has(Self.otherwise, at: index), token.count > 1 else { return false }
        let named = passage.has([.given, .surname], at: index)
        if token.casing == .lower { return named && (strong || !passage.has(.common, at: index)) }
        return strong || named || !passage.has(.common, at: index)
    }

    /// Extends over particles, further names, initials and suffixes.
    private func nameEnd(from start: Int, _ passage: Passage) -> Int {
        let tokens = passage.reading.tokens
        let lower = tokens[start].casing == .lower
        var end = start + 1
        while end < passage.count, end < start + 9, !tokens[end].startsLine {
            if isContinuation(end, passage, lower: lower) {
                end += 1
            } else if passage.has(.particle, at: end), let next = afterParticles(end, passage, lower: lower) {
                end = next
            } else if passage.reading.sign(end) == UInt8(ascii: "-"), !tokens[end].spaced,
                isContinuation(end + 1, passage, lower: lower)
            {
                end += 2
            } else if passage.reading.sign(end) == UInt8(ascii: "."), tokens[end - 1].count == 1,
                isContinuation(end + 1, passage, lower: lower)
            {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private func afterParticles(_ index: Int, _ passage: Passage, lower: Bool) -> Int? {
        var position = index
        while position < index + 3, passage.has(.particle, at: position) { position += 1 }
        guard isContinuation(position, passage, lower: lower),
            !lower || passage.has(.surname, at: position) && !passage.has(.city, at: position)
        else { return nil }
        return position + 1
    }

    private func isContinuation(_ index: Int, _ passage: Passage, lower: Bool) -> Bool {
        guard passage.form(index) == .word,
            !passage.has(Self.otherwise, at: index) || passage.has(.nameSuffix, at: index)
        else { return false }
        let token = passage.reading.tokens[index]
        if lower { return passage.has([.given, .surname], at: index) && !passage.has(.common, at: index) }
        return token.casing != .lower
    }
}
