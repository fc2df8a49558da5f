/// The number of a house and what is written around it: letters, halves, directions, units, block and lot.
enum HouseNumber {
    /// The end of a number that can be a house's, with its letter or half: "1420", "1420-B", "1420 1/2", "12-34".
    static func end(at index: Int, _ passage: Passage) -> Int? {
        let tokens = passage.reading.tokens
        guard passage.form(index) == .number, tokens[index].count <= 5,
            passage.reading.sign(index - 1) != UInt8(ascii: "$"), !isOrdinal(index, passage), !isPart(index, passage)
        else { return nil }
        var position = withSuffix(after: index + 1, passage)
        // "418½"
        if passage.reading.sign(position) == FoldTable.sign, !tokens[position].spaced { position += 1 }
        if passage.form(position) == .number, passage.reading.sign(position + 1) == UInt8(ascii: "/") { position += 3 }
        return position
    }

    /// The 4 of "2.4 miles", the 30 of "3/30".
    private static func isPart(_ index: Int, _ passage: Passage) -> Bool {
        guard !passage.reading.tokens[index].spaced, passage.form(index - 2) == .number else { return false }
        let sign = passage.reading.sign(index - 1)
        return sign == UInt8(ascii: ".") || sign == UInt8(ascii: "/")
    }

    /// "5th Avenue" is a street without a house.
    private static func isOrdinal(_ index: Int, _ passage: Passage) -> Bool {
        passage.form(index + 1) == .word && !passage.reading.tokens[index + 1].spaced
            && passage.isWord(ordinalEndings, at: index + 1)
    }

    /// Where an address begins that was recognised at a token: "W6455 Oak Road", "12-34 56th Ave", "sexta avenida 12-40".
    static func start(before index: Int, _ passage: Passage) -> Int {
        let tokens = passage.reading.tokens
        if passage.form(index) == .word {
            let isCounted = passage.isWord(ordinals, at: index - 1)
            return isCounted ? index - 1 : index
        }
        guard !tokens[index].spaced else { return index }
        if passage.form(index - 1) == .word { return tokens[index - 1].count == 1 ? index - 1 : index }
        let isJoined =
            passage.reading.sign(index - 1) == UInt8(ascii: "-") && passage.form(index - 2) == .number
            && !tokens[index - 1].spaced && tokens[index - 2].count <= 3
        return isJoined ? index - 2 : index
    }

    private static let ordinals: WordSet = [
        "primera", "segunda", "tercera", "cuarta", "quinta", "sexta", "septima", "octava", "novena", "decima",
    ]

    /// "45-B", "45B", "45-12".
    static func withSuffix(after end: Int, _ passage: Passage) -> Int {
        let tokens = passage.reading.tokens
        var position = end
        if passage.reading.sign(position) == UInt8(ascii: "-"), !tokens[position].spaced { position += 1 }
        guard position < passage.count, !tokens[position].spaced else { return end }
        let isLetter = passage.form(position) == .word && tokens[position].count == 1
        return isLetter || position > end && passage.form(position) == .number ? position + 1 : end
    }

    /// "sin número", "s/n".
    static func noneEnd(at index: Int, _ passage: Passage) -> Int? {
        if passage.isWord("sin", at: index) { return passage.has(.numberMark, at: index + 1) ? index + 2 : nil }
        if passage.isWord("sn", at: index) { return index + 1 }
        guard passage.isWord("s", at: index), passage.reading.sign(index + 1) == UInt8(ascii: "/"),
            passage.isWord("n", at: index + 2)
        else { return nil }
        return index + 3
    }

    static func withDirection(after end: Int, _ passage: Passage) -> Int {
        guard passage.isWord(directions, at: end) else { return end }
        let isSure = passage.style == .lower && passage.isWord(corners, at: end)
        return isSure || passage.reading.tokens[end].casing != .lower ? end + 1 : end
    }

    /// "manzana 7, lote 12", "mz 7 lt 12", "polígono B casa 14"; "Apt 203" and "apartamento 4B" by themselves.
    static func lotEnd(at index: Int, _ passage: Passage) -> Int? {
        let isFlat = passage.isWord(flats, at: index)
        let isBlock = passage.isWord(blocks, at: index)
        guard isFlat || isBlock || passage.isWord(lots, at: index) else { return nil }
        var position = index + 1
        if let sign = passage.reading.sign(position), sign == UInt8(ascii: ".") || sign == UInt8(ascii: "#") {
            position += 1
        }
        guard position < passage.count,
            passage.form(position) == .number
                || !isFlat && passage.form(position) == .word && passage.reading.tokens[position].count == 1
                    && !passage.isWord(conjunctions, at: position)
        else { return nil }
        let end = withSuffix(after: position + 1, passage)
        guard passage.form(position) == .number || isBlock else { return withUnit(after: end, passage) }
        let last = withUnit(after: end, passage)
        // "bloque C" alone is no address.
        return isBlock && last == end ? nil : last
    }

    /// "la manzana y el durazno"
    private static let conjunctions: WordSet = ["y", "i", "o", "e", "u"]
    private static let lots: WordSet = ["manzana", "mz", "mza", "lote"]
    private static let blocks: WordSet = ["poligono", "bloque"]
    private static let flats: WordSet = [
        "apt", "apto", "apartment", "apartamento", "depto", "trailer", "spc", "espacio", "espasio",
    ]

    /// Takes "Apt. 9", "#2R", "interior 3", "piso 2" too.
    static func withUnit(after end: Int, _ passage: Passage) -> Int {
        var best = end
        var position = end
        for _ in 0..<3 {
            while let sign = passage.reading.sign(position), sign == UInt8(ascii: ",") || sign == UInt8(ascii: "."),
                position < best + 2
            { position += 1 }
            if passage.reading.sign(position) == UInt8(ascii: "#") {
                position += 1
            } else if passage.has(.unit, at: position) || isZone(position, passage) {
                position += 1
                if passage.reading.sign(position) == UInt8(ascii: ".")
                    || passage.reading.sign(position) == UInt8(ascii: "#")
                {
                    position += 1
                }
                if passage.has(.numberMark, at: position), passage.form(position + 1) == .number { position += 1 }
            } else if passage.has(.ordinal, at: position), passage.has(.unit, at: position + 1) {
                best = position + 2
                position = best
                continue
            } else if passage.form(position) == .number, position + 2 < passage.count,
                !passage.reading.tokens[position + 1].spaced, passage.has(.unit, at: position + 2)
            {
                best = position + 3
                position = best
                continue
            } else {
                break
            }
            guard position < passage.count, !passage.reading.tokens[position].startsLine,
                passage.form(position) == .number
                    || passage.reading.tokens[position].count <= 2 && passage.form(position) == .word
            else { break }
            position += 1
            while position < passage.count, !passage.reading.tokens[position].spaced, position < best + 8,
                passage.form(position) != .sign
                    || passage.reading.sign(position) == UInt8(ascii: "-") && passage.form(position + 1) != .sign
            { position += 1 }
            best = position
        }
        return best
    }

    private static func isZone(_ index: Int, _ passage: Passage) -> Bool {
        passage.isWord(zones, at: index)
    }

    private static let ordinalEndings: WordSet = ["st", "nd", "rd", "th"]
    private static let corners: WordSet = ["nw", "ne", "sw", "se"]
    private static let directions: WordSet = [
        "north", "south", "east", "west", "n", "s", "e", "w", "nw", "ne", "sw", "se",
    ]
    private static let zones: WordSet = ["zona", "lt", "lte", "mz", "mza", "z"]
}
