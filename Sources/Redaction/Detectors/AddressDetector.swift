/// Street addresses with a house number, in the order of either language, and post-office boxes.
struct AddressDetector: Detector {
    let triggers: WordClass = [.streetBefore, .postBox, .unit, .phraseStart]
    let startsAtNumber = true

    /// The most words of a street's name.
    private static let reach = 7

    func match(at index: Int, in passage: Passage) -> Match? {
        guard
            let end = gridStreet(at: index, passage) ?? numberFirst(at: index, passage)
                ?? streetFirst(at: index, passage) ?? box(at: index, passage) ?? lot(at: index, passage)
        else { return nil }
        return Match(
            tokens: index..<withUnit(after: end, passage), kind: .contact, reason: .addressPattern, confidence: 0.97
        )
    }

    /// "2207 S. Hoover St., Apt. 9"
    private func numberFirst(at index: Int, _ passage: Passage) -> Int? {
        guard passage.form(index) == .number, passage.reading.tokens[index].count <= 5,
            passage.reading.sign(index - 1) != UInt8(ascii: "$")
        else { return nil }
        var position = index + 1
        if passage.form(position) == .number, passage.reading.sign(position + 1) == UInt8(ascii: "/") { position += 3 }
        let first = position
        var words = 0
        while position < passage.count, words < Self.reach {
            if passage.reading.tokens[position].startsLine { return nil }
            switch passage.form(position) {
            case .word:
                if position > first, passage.has(.streetAfter, at: position) {
                    let next = position + 1
                    return passage.has(.streetAfter, at: next) && !passage.has(.function, at: next) ? next + 1 : next
                }
                if passage.has([.month, .ageUnit, .money], at: position) { return nil }
                if passage.has(.function, at: position),
                    !["la", "el", "de", "los", "las", "del"].contains(passage.reading.folded(position))
                {
                    return nil
                }
                words += 1
            case .number:
                words += 1
            case .sign:
                guard
                    passage.reading.sign(position) == UInt8(ascii: ".")
                        || passage.reading.sign(position) == UInt8(ascii: "'")
                else { return nil }
            case nil: return nil
            }
            position += 1
        }
        return nil
    }

    /// "calle Cinco de Mayo núm. 14, interior 3"
    private func streetFirst(at index: Int, _ passage: Passage) -> Int? {
        guard passage.has(.streetBefore, at: index), !passage.has(.highway, at: index) else { return nil }
        var position = index + 1
        if passage.reading.sign(position) == UInt8(ascii: ".") { position += 1 }
        let limit = min(passage.count, position + Self.reach + 3)
        let first = position
        while position < limit, !passage.reading.tokens[position].startsLine {
            switch passage.form(position) {
            case .number:
                if position > first || passage.reading.sign(position + 1) == UInt8(ascii: "#") {
                    return position + 1
                }
            case .word:
                if passage.has(.numberMark, at: position) { break }
            case .sign:
                guard let sign = passage.reading.sign(position),
                    sign == UInt8(ascii: ",") || sign == UInt8(ascii: ".") || sign == UInt8(ascii: "#")
                else { return nil }
            case nil: return nil
            }
            position += 1
        }
        return nil
    }

    /// "6a avenida 12-40", "4 calle 5-51": the numbered streets of Guatemala.
    private func gridStreet(at index: Int, _ passage: Passage) -> Int? {
        guard passage.form(index) == .number, passage.reading.tokens[index].count <= 3 else { return nil }
        var position = index + 1
        if passage.form(position) == .word, !passage.reading.tokens[position].spaced,
            passage.reading.tokens[position].count <= 3
        {
            position += 1
            if passage.reading.sign(position) == UInt8(ascii: ".") { position += 1 }
        }
        guard passage.form(position) == .word, passage.has(.streetBefore, at: position) else { return nil }
        position += 1
        if passage.reading.sign(position) == UInt8(ascii: "#") { position += 1 }
        guard passage.form(position) == .number else { return nil }
        if passage.reading.sign(position + 1) == UInt8(ascii: "-"), passage.form(position + 2) == .number {
            return position + 3
        }
        return position + 1
    }

    /// "manzana 7, lote 12", "mz 7 lt 12".
    private func lot(at index: Int, _ passage: Passage) -> Int? {
        guard passage.form(index) == .word, ["manzana", "mz", "mza", "lote"].contains(passage.reading.folded(index))
        else { return nil }
        var position = index + 1
        if let sign = passage.reading.sign(position), sign == UInt8(ascii: ".") || sign == UInt8(ascii: "#") {
            position += 1
        }
        guard position < passage.count,
            passage.form(position) == .number
                || passage.form(position) == .word && passage.reading.tokens[position].count == 1
        else { return nil }
        return withUnit(after: position + 1, passage)
    }

    private func box(at index: Int, _ passage: Passage) -> Int? {
        guard let end = passage.end(of: .postBox, at: index) else { return nil }
        var position = end
        while position < end + 2, passage.form(position) == .sign || passage.has(.numberMark, at: position) {
            position += 1
        }
        return passage.form(position) == .number ? position + 1 : nil
    }

    /// Takes "Apt. 9", "#2R", "interior 3", "piso 2" too.
    private func withUnit(after end: Int, _ passage: Passage) -> Int {
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

    private func isZone(_ index: Int, _ passage: Passage) -> Bool {
        passage.form(index) == .word && ["zona", "lt", "mz", "mza"].contains(passage.reading.folded(index))
    }
}
