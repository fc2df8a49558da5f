/// The numbered streets of Guatemala and El Salvador: "6a avenida 12-40", "4 calle "A" 5-51", "avenida 6 calle 12-40",
/// "sexta avenida 12-40".
enum GridStreet {
    static func end(at index: Int, _ passage: Passage) -> Int? {
        let isStreet = passage.form(index) == .word && passage.has(.streetBefore, at: index)
        if isStreet, HouseNumber.start(before: index, passage) < index {
            let position = index + 1
            let isHouse =
                passage.form(position) == .number && passage.reading.sign(position + 1) == UInt8(ascii: "-")
                && passage.form(position + 2) == .number
            return isHouse ? position + 3 : nil
        }
        guard var position = isStreet ? namedStreet(at: index, passage) : countedStreet(at: index, passage) else {
            return nil
        }
        if passage.reading.sign(position) == UInt8(ascii: "#") { position += 1 }
        guard passage.form(position) == .number else { return nil }
        if passage.reading.sign(position + 1) == UInt8(ascii: "-"), passage.form(position + 2) == .number {
            return position + 3
        }
        return isStreet ? nil : position + 1
    }

    /// "6a avenida", "4ª calle", "4 calle A", "sexta avenida": the end of the street.
    private static func countedStreet(at index: Int, _ passage: Passage) -> Int? {
        guard passage.form(index) == .number, passage.reading.tokens[index].count <= 3 else { return nil }
        var position = index + 1
        if passage.form(position) == .word, !passage.reading.tokens[position].spaced,
            passage.reading.tokens[position].count <= 3
        {
            position += 1
        }
        if passage.reading.sign(position) == UInt8(ascii: ".") { position += 1 }
        return streetWord(at: position, passage)
    }

    /// "avenida 6 calle", "avenida A".
    private static func namedStreet(at index: Int, _ passage: Passage) -> Int? {
        let position = index + 1
        guard passage.form(position) == .number || passage.has(.ordinal, at: position) else { return nil }
        return streetWord(at: position + 1, passage)
    }

    /// Over the word for street, a point, a letter and a direction.
    private static func streetWord(at index: Int, _ passage: Passage) -> Int? {
        guard passage.form(index) == .word, passage.has(.streetBefore, at: index) else { return nil }
        var position = index + 1
        if passage.reading.sign(position) == UInt8(ascii: ".") { position += 1 }
        let quoted = passage.reading.sign(position) == UInt8(ascii: "\"")
        if quoted { position += 1 }
        if passage.form(position) == .word, passage.reading.tokens[position].count == 1 {
            position += 1
            if quoted { position += 1 }
        }
        if passage.isWord(directions, at: position) {
            position += 1
        }
        return position
    }

    private static let directions: WordSet = ["norte", "sur", "oriente", "poniente"]
}
