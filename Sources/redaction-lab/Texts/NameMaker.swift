import Redaction

/// Makes names that no list holds, so that the learner cannot lean on the lists alone.
enum NameMaker {
    /// The first part of one name and the last of another: "Marcela" and "Ulises" give "Marclises".
    static func coined(_ first: String, _ second: String, using random: inout SeededGenerator) -> String {
        let start = first.prefix(Int.random(in: 2...4, using: &random))
        let end = second.lowercased().suffix(Int.random(in: 2...4, using: &random))
        return String(start + end)
    }

    /// "Denis" gives "Denisito", "Elena" "Elenita", "Milton" "Mil".
    static func familiar(_ name: String, using random: inout SeededGenerator) -> String {
        guard name.count >= 4 else { return name }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return String(name.prefix(3))
        case 1: return String(name.prefix(4))
        case 2: return String(name.prefix(name.count > 5 ? 4 : 3)) + "y"
        default:
            if name.hasSuffix("a") { return name.dropLast() + "ita" }
            if name.hasSuffix("o") || name.hasSuffix("e") { return name.dropLast() + "ito" }
            return name + "ito"
        }
    }
}
