/// Check digits that tell a number of a certain kind from any other number of that length.
///
/// A number that passes is taken for what it claims to be, without a word before it. One that fails is still hidden when
/// a word introduces it: people mistype.
enum Checksum {
    /// Payment cards and Dominican identity cards: ISO/IEC 7812-1, annex B (Luhn).
    static func luhn(_ digits: [UInt8]) -> Bool {
        guard digits.count > 1, digits.contains(where: { $0 != digits[0] }) else { return false }
        let sum = digits.reversed().enumerated().reduce(0) { sum, item in
            let value = Int(item.element)
            guard item.offset % 2 == 1 else { return sum + value }
            return sum + (value > 4 ? value * 2 - 9 : value * 2)
        }
        return sum % 10 == 0
    }

    /// Guatemalan identity number (CUI, on the DPI): eight digits, their check digit, department, municipality; modulus
    /// 11 of the digits weighed 2 to 9.
    static func guatemalanIdentity(_ digits: [UInt8]) -> Bool {
        guard digits.count == 13 else { return false }
        let department = Int(digits[9]) * 10 + Int(digits[10])
        let municipality = Int(digits[11]) * 10 + Int(digits[12])
        guard (1...22).contains(department), (1...33).contains(municipality) else { return false }
        let sum = (0..<8).reduce(0) { $0 + Int(digits[$1]) * ($1 + 2) }
        return sum % 11 == Int(digits[8])
    }

    /// Salvadoran identity document (DUI): eight digits weighed 9 to 2, then what is missing to a multiple of ten.
    static func salvadoranIdentity(_ digits: [UInt8]) -> Bool {
        guard digits.count == 9, digits.contains(where: { $0 != 0 }) else { return false }
        let sum = (0..<8).reduce(0) { $0 + Int(digits[$1]) * (9 - $1) }
        return (10 - sum % 10) % 10 == Int(digits[8])
    }

    /// Routing number of a US bank: weights 3, 7, 1 to a multiple of ten; the first two digits name a bank district.
    static func routing(_ digits: [UInt8]) -> Bool {
        guard digits.count == 9 else { return false }
        let district = Int(digits[0]) * 10 + Int(digits[1])
        guard (1...12).contains(district) || (21...32).contains(district) else { return false }
        return weighed(digits[...], by: [3, 7, 1]) % 10 == 0
    }

    /// Mexican bank account (CLABE): 17 digits weighed 3, 7, 1, each product to its last digit, then the check digit.
    static func bankAccount(_ digits: [UInt8]) -> Bool {
        guard digits.count == 18 else { return false }
        let weights = [3, 7, 1]
        let sum = (0..<17).reduce(0) { $0 + Int(digits[$1]) * weights[$1 % 3] % 10 }
        return (10 - sum % 10) % 10 == Int(digits[17])
    }

    /// Mexican population register key (CURP), folded to lower case: four letters, date of birth, sex, state and
    /// consonants, one sign against twins, check digit. The letter after `n` in its alphabet is `ñ`.
    static func populationKey(_ characters: [UInt8]) -> Bool {
        guard hasPopulationKeyForm(characters) else { return false }
        let sum = (0..<17).reduce(0) { $0 + value(of: characters[$1]) * (18 - $1) }
        return (10 - sum % 10) % 10 == Int(characters[17]) - 0x30
    }

    /// The form of a CURP, whatever its check digit.
    static func hasPopulationKeyForm(_ characters: [UInt8]) -> Bool {
        guard characters.count == 18, characters[..<4].allSatisfy(isLetter), characters[4..<10].allSatisfy(isDigit),
            [0x68, 0x6D, 0x78].contains(characters[10]), characters[11..<16].allSatisfy(isLetter)
        else { return false }
        return isDigit(characters[17])
    }

    /// Vehicle identification number, folded: ISO 3779 with the check digit of 49 CFR 565.15.
    static func vehicle(_ characters: [UInt8]) -> Bool {
        guard characters.count == 17, characters.contains(where: isDigit), characters.contains(where: isLetter) else {
            return false
        }
        let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
        var sum = 0
        for (character, weight) in zip(characters, weights) {
            guard let value = vehicleValue(of: character) else { return false }
            sum += value * weight
        }
        return characters[8] == (sum % 11 == 10 ? 0x78 : UInt8(sum % 11) + 0x30)
    }

    private static func weighed(_ digits: ArraySlice<UInt8>, by weights: [Int]) -> Int {
        digits.enumerated().reduce(0) { $0 + Int($1.element) * weights[$1.offset % weights.count] }
    }

    private static func value(of character: UInt8) -> Int {
        if isDigit(character) { return Int(character) - 0x30 }
        let letter = Int(character) - 0x61
        return letter <= 13 ? letter + 10 : letter + 11
    }

    /// `a` to `h` are 1 to 8, `j` to `r` 1 to 9, `s` to `z` 2 to 9; `i`, `o` and `q` are not used.
    private static func vehicleValue(of character: UInt8) -> Int? {
        if isDigit(character) { return Int(character) - 0x30 }
        let letter = Int(character) - 0x61
        switch letter {
        case 0...7: return letter + 1
        case 9...13, 15, 17: return letter - 8
        case 18...25: return letter - 16
        default: return nil
        }
    }

    private static func isDigit(_ character: UInt8) -> Bool { (0x30...0x39).contains(character) }

    private static func isLetter(_ character: UInt8) -> Bool { (0x61...0x7A).contains(character) }
}
