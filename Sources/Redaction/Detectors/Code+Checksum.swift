extension Code {
    /// Whether it passes the check of a kind of number that has its form.
    func isChecked(_ passage: Passage) -> Bool {
        guard digitCount >= 7, slashes == 0 else { return false }
        let characters = characters(in: passage)
        if letterCount > 0 {
            return Checksum.populationKey(characters) || characters.count == 17 && Checksum.vehicle(characters)
        }
        let digits = characters.map { $0 - 0x30 }
        switch digits.count {
        case 9:
            return groupSizes == [8, 1] && Checksum.salvadoranIdentity(digits)
                || Checksum.routing(digits) && followsRouting(passage)
        case 11: return groupSizes == [3, 7, 1] && Checksum.luhn(digits)
        case 13: return Checksum.guatemalanIdentity(digits) || digits[0] == 4 && Checksum.luhn(digits)
        case 14...17, 19: return (2...6).contains(digits[0]) && Checksum.luhn(digits)
        case 18: return Checksum.bankAccount(digits) || digits[0] == 6 && Checksum.luhn(digits)
        case _: return false
        }
    }

    /// One nine-digit number in twelve passes by chance, an A-number among them, so a word must say that it is a bank's.
    private func followsRouting(_ passage: Passage) -> Bool {
        (max(0, tokens.lowerBound - 4)..<tokens.lowerBound).contains {
            passage.isWord(Self.routingWords, at: $0)
        }
    }

    /// Its letters and digits, folded, without signs.
    private func characters(in passage: Passage) -> [UInt8] {
        tokens.reduce(into: []) { characters, index in
            let token = passage.reading.tokens[index]
            guard token.form != .sign else { return }
            characters += passage.reading.characters[Int(token.start)..<Int(token.end)]
        }
    }

    private static let routingWords: WordSet = ["routing", "aba", "ruta"]
}
