/// Names of institutions in a court judgment, by their capitals: "Izmir Administrative Court", "Viasat Broadcasting UK
/// Ltd". Those that any country has stay: "Court of Cassation", "Ministry of Justice", "the Government".
enum FormalNames {
    /// The longest name, in tokens.
    private static let reach = 14

    static func matches(in passage: Passage) -> [Match] {
        var found: [Match] = []
        var aliases: Set<UInt64> = []
        var index = 0
        while index < passage.count {
            let end = runEnd(from: index, passage)
            guard end > index else {
                index += 1
                continue
            }
            let name = trimmed(index..<end, passage)
            if isTelling(name, passage) {
                found.append(match(name))
                if let alias = alias(after: name.upperBound, passage) { aliases.insert(alias) }
            }
            index = end
        }
        guard !aliases.isEmpty else { return found }
        let mentions = (0..<passage.count).filter {
            isCapital($0, passage) && aliases.contains(passage.reading.tokens[$0].hash)
        }
        return found + mentions.map { match($0..<$0 + 1) }
    }

    private static func match(_ tokens: Range<Int>) -> Match {
        Match(tokens: tokens, kind: .organization, reason: .organizationPattern, confidence: 0.6)
    }

    /// The one word that a text says it will use from now on: "Islington Borough Council (“the Council”)".
    private static func alias(after end: Int, _ passage: Passage) -> UInt64? {
        guard passage.reading.sign(end) == UInt8(ascii: "("), passage.reading.sign(end + 1) == UInt8(ascii: "\"") else {
            return nil
        }
        let start = passage.form(end + 2) == .word && passage.reading.folded(end + 2) == "the" ? end + 3 : end + 2
        guard isCapital(start, passage), passage.reading.sign(start + 1) == UInt8(ascii: "\"") else { return nil }
        return passage.reading.tokens[start].hash
    }

    /// The end of a run of capitalized words, with the small words between them.
    private static func runEnd(from start: Int, _ passage: Passage) -> Int {
        guard isCapital(start, passage) else { return start }
        var end = start + 1
        var position = end
        while position < passage.count, position < start + reach, !passage.reading.tokens[position].startsLine {
            if isCapital(position, passage) {
                position += 1
                end = position
            } else if joins(position, passage) {
                position += 1
            } else {
                break
            }
        }
        return end
    }

    private static func isCapital(_ index: Int, _ passage: Passage) -> Bool {
        passage.form(index) == .word && passage.reading.tokens[index].casing != .lower
    }

    private static func joins(_ index: Int, _ passage: Passage) -> Bool {
        if let sign = passage.reading.sign(index) {
            return [UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "&")].contains(sign)
        }
        return passage.form(index) == .word && joints.contains(passage.reading.folded(index))
    }

    /// Without an article or preposition that only opens the sentence.
    private static func trimmed(_ run: Range<Int>, _ passage: Passage) -> Range<Int> {
        var start = run.lowerBound
        while start < run.upperBound, openings.contains(passage.reading.folded(start)) || !isCapital(start, passage) {
            start += 1
        }
        return start..<run.upperBound
    }

    /// Names an institution, and not one of those that every country has.
    private static func isTelling(_ name: Range<Int>, _ passage: Passage) -> Bool {
        let words = name.filter { passage.form($0) == .word }.map { passage.reading.folded($0) }
        guard words.contains(where: heads.contains), !words.contains(where: kept.contains),
            name.contains(where: { passage.reading.tokens[$0].casing == .initial })
        else { return false }
        return words.contains { !heads.contains($0) && !ordinary.contains($0) && !joints.contains($0) }
    }

    private static let joints: Set<String> = ["of", "and", "for", "the", "de", "la", "des", "du", "von", "e"]

    private static let openings: Set<String> = [
        "the", "on", "in", "at", "by", "before", "after", "since", "as", "a", "an", "when", "if", "that", "this", "it",
        "mr", "mrs", "ms", "however", "under", "while", "both", "his", "her", "their", "its", "another", "no",
    ]

    /// Words that make a name that of an institution.
    private static let heads: Set<String> = words(
        """
        court courts tribunal council commission office bank ltd limited plc ab gmbh inc company association union \
        party university hospital school college institute prison police foundation society group agency authority \
        board church federation committee directorate solicitors newspaper television broadcasting service services \
        centre center club trust corporation academy brigade command gendarmerie institution bureau fund laboratory \
        clinic station headquarters registry inspectorate cooperative factory ministry department faculty \
        municipality
        """)

    /// Words that make it one that every country has, or the court's own.
    private static let kept: Set<String> = words(
        "government governments republic kingdom ministry minister ministers convention protocol european europe")

    /// Words that tell courts apart in every country alike.
    private static let ordinary: Set<String> = words(
        """
        cassation appeal appeals supreme high administrative constitutional district regional criminal assize \
        municipal state security crown martial law military civil division labour land first second third instance \
        federal commercial county magistrates employment social family human rights divisional juvenile senate \
        provincial peace appellate general public prosecutor national local grand section president chief judge \
        chamber acting vice deputy registrar fourth fifth sixth seventh eighth ninth tenth joint \
        rules rule procedure act code order code's justice execution enforcement central
        """)

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(separator: " ").map(String.init))
    }
}
