/// Rural and highway routes with a box: "RR 2 Box 45", "Rural Route 2, Box 45", "HC 61 Box 45".
enum RuralRoute {
    static func end(at index: Int, _ passage: Passage) -> Int? {
        guard passage.form(index) == .word else { return nil }
        var position = index
        if passage.isWord("rural", at: position) { position += 1 }
        guard passage.isWord(routes, at: position),
            passage.form(position + 1) == .number
        else { return nil }
        position += 2
        if passage.reading.sign(position) == UInt8(ascii: ",") { position += 1 }
        guard passage.isWord("box", at: position) else { return nil }
        position += 1
        if passage.reading.sign(position) == UInt8(ascii: "#") { position += 1 }
        return passage.form(position) == .number ? position + 1 : nil
    }

    private static let routes: WordSet = ["route", "rte", "rr", "hc", "rt"]
}
