/// Turns the tokens of a passage into features for the tagger: hashes of what can be said about a word and its
/// neighbours. Features of one word in one place (`wordFeatures`) repeat wherever the word does, so their weights are
/// summed once a text; features of a token in its place (`tokenFeatures`) are few.
package struct FeatureExtractor: Sendable {
    /// The places a word can have relative to the token that is judged.
    package static let places = -2...2

    let passage: Passage
    let hints: Hints
    let register: UInt64
    let kindOfText: Register
    /// Whether the text uses capitals as usual, has none, or has only capitals.
    let style: UInt64
    /// A judgment or a clinical report.
    private let isFormal: Bool
    /// For each token of such a text, the first token of its line.
    private let lines: [Int32]
    /// For each token, the hash of what kind of word it is and how it is written; 32 bits take half the memory.
    private let shapes: [UInt32]

    package init(_ passage: Passage, matches: [Match], register: Register) {
        self.passage = passage
        self.register = UInt64(register.rawValue)
        kindOfText = register
        hints = Hints(passage, matches)
        style = UInt64(passage.style.rawValue)
        isFormal = register == .judgment || register == .clinical
        lines = isFormal ? Self.lineStarts(of: passage) : []
        shapes = Self.shapes(of: passage)
    }

    /// Which of the cached sums a token uses: its word, and how it is written.
    package func key(_ index: Int) -> Int {
        Int(passage.words[index]) * 4 + Int(passage.reading.tokens[index].casing.rawValue)
    }

    /// All that the features of a token's word depend on: the same for tokens with the same features.
    func wayToOccur(_ index: Int) -> UInt64 {
        let written = casingAndStyle(passage.reading.tokens[index]) | register << 8
        let flags = UInt64(hints.flags[Int(passage.words[index])])
        return mix(mix(passage.classes[index].rawValue, written | flags << 16), wordHash(index))
    }

    package var keyCount: Int { passage.wordCount * 4 }

    @inline(__always)
    private func mix(_ seed: UInt64, _ value: UInt64) -> UInt64 {
        WordHash.join(seed, value)
    }

    /// The features of a token's word when it stands at a place relative to the judged token.
    package func wordFeatures(_ index: Int, place: Int, into out: inout [UInt64]) {
        let token = passage.reading.tokens[index]
        let seed = UInt64(place + 3) &* 0x1000
        let word = token.form == .number ? FigureShape.hash(of: token, in: passage.reading) : token.hash
        let casing = casingAndStyle(token)
        out.append(mix(seed + 1, word))
        out.append(mix(seed + 2, casing))
        let classes = passage.classes[index].rawValue & Self.telling
        var rest = classes
        while rest != 0 {
            let bit = UInt64(rest.trailingZeroBitCount)
            out.append(mix(seed + 3, bit))
            if place == 0 { out.append(mix(seed + 4, bit << 8 | casing)) }
            if place == 0 || place == -1 { out.append(mix(seed + 5, bit << 8 | register)) }
            rest &= rest - 1
        }
        if place == 2 || place == -2 { return }
        let flags = UInt64(hints.flags[Int(passage.words[index])])
        out.append(mix(seed + 6, flags << 8 | casing))
        out.append(mix(seed + 7, mix(word, register)))
        if place == 0 || isFormal { affixes(token, seed: seed, reach: place == 0 ? (isFormal ? 5 : 4) : 3, &out) }
        if place != 0 { return }
        out.append(mix(seed + 8, mix(word, casing)))
        out.append(mix(seed + 11, mix(classes & Self.named, casing | flags << 8)))
        guard isFormal else { return }
        out.append(mix(seed + 9, casing << 8 | register))
        out.append(mix(seed + 10, UInt64(min(token.count, 12)) << 8 | UInt64(token.form.rawValue)))
    }

    private func affixes(_ token: Token, seed: UInt64, reach: Int, _ out: inout [UInt64]) {
        guard token.form == .word else { return }
        let start = Int(token.start)
        let end = Int(token.end)
        var hash = WordHash.seed
        var length = 0
        while length < min(reach, end - start - 1) {
            hash = WordHash.add(passage.reading.characters[end - 1 - length], to: hash)
            length += 1
            if length > 1 || reach > 3 { out.append(mix(seed + 12, hash ^ UInt64(length))) }
        }
        guard reach > 3 else { return }
        hash = WordHash.seed
        length = 0
        while length < min(4, end - start - 1) {
            hash = WordHash.add(passage.reading.characters[start + length], to: hash)
            length += 1
            if length > 1 { out.append(mix(seed + 13, hash ^ UInt64(length))) }
        }
    }

    /// The features of a token in its place.
    package func tokenFeatures(_ index: Int, into out: inout [UInt64]) {
        let here = wordHash(index)
        let before = wordHash(index - 1)
        let after = wordHash(index + 1)
        out.append(mix(0x101, mix(before, here)))
        out.append(mix(0x102, mix(here, after)))
        let shape = shapeHash(index)
        let shapeBefore = shapeHash(index - 1)
        let shapeAfter = shapeHash(index + 1)
        out.append(mix(0x105, mix(shapeBefore, shape)))
        out.append(mix(0x106, mix(shape, shapeAfter)))
        let tag = UInt64(hints.tag(index))
        out.append(mix(0x112, UInt64(hints.tag(index - 1)) << 16 | tag << 8 | register))
        out.append(mix(0x113, tag << 8 | UInt64(hints.tag(index + 1))))
        if tag != 0 { out.append(mix(0x114, mix(before, tag))) }
        let token = passage.reading.tokens[index]
        let casing = casingAndStyle(token)
        let opening = UInt64(opens(index) ? 1 : 0) | UInt64(token.spaced ? 2 : 0) | UInt64(token.startsLine ? 4 : 0)
        out.append(mix(0x121, opening << 8 | casing))
        out.append(mix(0x124, cue(before: index) << 8 | casing))
        if isFormal { formFeatures(index, into: &out) }
    }

    /// Further features of texts that are written by a form, in which the same words stand in the same places: of
    /// testimonies they would only be learned by heart.
    private func formFeatures(_ index: Int, into out: inout [UInt64]) {
        let before = wordHash(index - 1)
        let shape = shapeHash(index)
        let shapeBefore = shapeHash(index - 1)
        out.append(mix(0x108, mix(before, shape)))
        out.append(mix(0x109, mix(shape, wordHash(index + 1))))
        out.append(mix(0x103, mix(wordHash(index - 2), before)))
        out.append(mix(0x104, mix(wordHash(index + 1), wordHash(index + 2))))
        out.append(mix(0x107, mix(mix(shapeBefore, shape), shapeHash(index + 1))))
        out.append(mix(0x10A, mix(shapeHash(index - 2), mix(shapeBefore, shape))))
        let line = Int(lines[index])
        let depth = UInt64(min(index - line, 4))
        out.append(mix(0x122, mix(wordHash(line), depth << 4 | register)))
        out.append(mix(0x123, mix(wordHash(line), mix(shape, register))))
    }

    /// The nearest introducing word among the five tokens before, and how far it is.
    private func cue(before index: Int) -> UInt64 {
        var distance = 1
        while distance <= 5, index - distance >= 0 {
            let bits = passage.classes[index - distance].rawValue & Self.cues
            if bits != 0 { return bits.hashed(UInt64(distance)) }
            if passage.reading.sign(index - distance) == UInt8(ascii: ".") { return 1 }
            distance += 1
        }
        return 0
    }

    @inline(__always)
    func wordHash(_ index: Int) -> UInt64 {
        guard index >= 0, index < passage.count else { return 7 }
        return passage.wordHashes[Int(passage.words[index])]
    }

    @inline(__always)
    func shapeHash(_ index: Int) -> UInt64 {
        index >= 0 && index < shapes.count ? UInt64(shapes[index]) : 7
    }

    private static func shapes(of passage: Passage) -> [UInt32] {
        let style = UInt64(passage.style.rawValue)
        return zip(passage.reading.tokens, passage.classes).map { token, classes in
            if token.form == .sign { return UInt32(truncatingIfNeeded: token.hash) }
            let kept = classes.rawValue & telling & ~weak
            let written = UInt64(token.casing.rawValue) | style << 2 | UInt64(token.form.rawValue) << 4
            return UInt32(truncatingIfNeeded: WordHash.join(kept, written))
        }
    }

    /// Begins a sentence, a line or a quotation.
    private func opens(_ index: Int) -> Bool {
        guard index > 0, !passage.reading.tokens[index].startsLine else { return true }
        guard let sign = passage.reading.sign(index - 1) else { return false }
        return [0x2E, 0x3F, 0x21, 0x22, 0x3A, 0x7F].contains(sign)
    }

    static let telling: UInt64 = ~WordClass.phraseStart.rawValue
    private static let weak: UInt64 = ([.rareName, .common, .judgmentCue, .clinicalCue] as WordClass).rawValue
    private static let named: UInt64 =
        ([.given, .surname, .city, .region, .rareName, .common, .function, .month, .state, .country] as WordClass)
        .rawValue
    private static let cues: UInt64 =
        ([
            .introduction, .title, .kinship, .placeCue, .organizationBefore, .identifierCue, .phoneCue, .address,
            .streetBefore, .countyBefore, .birthCue, .ageCue,
        ] as WordClass).rawValue

    private static func lineStarts(of passage: Passage) -> [Int32] {
        var start: Int32 = 0
        return passage.reading.tokens.enumerated().map { index, token in
            if token.startsLine { start = Int32(index) }
            return start
        }
    }
}

extension UInt64 {
    fileprivate func hashed(_ value: UInt64) -> UInt64 {
        WordHash.join(self, value)
    }
}
