/// What matters of a run of digits: short numbers by value, years as years, the rest by length.
enum FigureShape {
    static func hash(of token: Token, in reading: Reading) -> UInt64 {
        let digits = reading.characters[Int(token.start)..<Int(token.end)]
        let start = WordHash.add(UInt8(ascii: "#"), to: WordHash.seed)
        if token.count <= 2 { return WordHash.finish(digits.reduce(start) { WordHash.add($1, to: $0) }) }
        let lead = token.count == 4 ? digits.prefix(2).reduce(0) { $0 * 10 + Int($1) - 0x30 } : 0
        let shape: UInt8 = lead == 19 || lead == 20 ? 200 : UInt8(min(token.count, 100)) + 100
        return WordHash.finish(WordHash.add(shape, to: start))
    }
}
