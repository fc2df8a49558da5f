/// Rural and highway routes with a box: "RR 2 Box 45", "Rural Route 2, Box 45", "HC 61 Box 45".
enum RuralRoute {
    static func end(at index: Int, _ passage: Passage) -> Int? {
        guard passage.form(index) == .word else { return nil }
        var position = index
        if passage.reading.folded(position) == "rural" { position += 1 }
        guard passage.form(position) == .word,
            ["route", "rte", "rr", "hc", "rt"].contains(passage.reading.folded(position)),
            passage.form(position + 1) == .number
        else { return nil }
        position += 2
        if passage.reading.sign(position) == UInt8(ascii: ",") { position += 1 }
        guard passage.form(position) == .word, passage.reading.folded(position) == "box" else { return nil }
        position += 1
        if passage.reading.sign(position) == UInt8(ascii: "#") { position += 1 }
        return passage.form(position) == .number ? position + 1 : nil
    }
}
