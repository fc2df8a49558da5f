import Foundation
import Redaction

/// Names to draw from when a training text gets new ones.
struct NamePool {
    private(set) var given: [String] = []
    private(set) var surnames: [String] = []
    private(set) var cities: [String] = []
    /// Names that are ordinary words too: Rosa, Luz, Will, Law.
    private var wordNames: [String] = []
    private var givenSet: Set<String> = []
    private var surnameSet: Set<String> = []
    private var citySet: Set<String> = []

    init(lists: String, knowledge: Knowledge) throws {
        for line in try Corpora.string(lists + "/ssa_maxoccurances.txt").split(separator: "\n") {
            let fields = line.split(separator: ",")
            if fields.count >= 3, let count = Int(fields[2]), count >= 400 { given.append(String(fields[0])) }
        }
        for file in ["/ine_hombres.csv", "/ine_mujeres.csv"] {
            for line in try Corpora.string(lists + file).split(separator: "\n").dropFirst().prefix(4000) {
                given.append(String(line.prefix { $0 != "," }).capitalized)
            }
        }
        for line in try Corpora.string(lists + "/ine_apellidos.csv").split(separator: "\n").dropFirst().prefix(6000) {
            surnames.append(String(line.prefix { $0 != "," }).capitalized)
        }
        let american = try Corpora.string(lists + "/smashew_surnames_us.txt").split(separator: "\n").map(String.init)
        surnames += stride(from: 0, to: american.count, by: 14).map { american[$0] }
        for line in try Corpora.string(lists + "/world-cities.csv").split(separator: "\n").dropFirst() {
            let fields = line.split(separator: ",").map(String.init)
            guard fields.count >= 2 else { continue }
            let known = [
                "United States", "Mexico", "Guatemala", "Honduras", "El Salvador", "Ecuador", "Peru", "Colombia",
                "Dominican Republic",
            ]
            if known.contains(fields[1]) { cities.append(fields[0]) }
        }
        wordNames = (given + surnames).filter { $0.count > 2 && knowledge.isOrdinary($0) }
        givenSet = Set(given.map { $0.lowercased() })
        surnameSet = Set(surnames.map { $0.lowercased() })
        citySet = Set(cities.map { Self.plain($0) })
    }

    /// A name to put in: most come from the lists, some are ordinary words, some are in no list.
    func name(given isGiven: Bool, using random: inout SeededGenerator) -> String {
        let source = isGiven ? given : surnames
        let name = source.randomElement(using: &random) ?? ""
        let draw = Double.random(in: 0..<1, using: &random)
        if draw < 0.01 { return wordNames.randomElement(using: &random) ?? name }
        if draw < 0.07 {
            return NameMaker.coined(name, source.randomElement(using: &random) ?? name, using: &random)
        }
        return isGiven && draw < 0.12 ? NameMaker.familiar(name, using: &random) : name
    }

    /// A town to put in; some are in no list.
    func town(using random: inout SeededGenerator) -> String {
        let town = cities.randomElement(using: &random) ?? ""
        guard random.chance(0.12) else { return town }
        return NameMaker.coined(town, cities.randomElement(using: &random) ?? town, using: &random)
    }

    static func plain(_ text: String) -> String {
        text.lowercased().folding(options: .diacriticInsensitive, locale: nil)
    }

    func isGiven(_ word: String) -> Bool { givenSet.contains(word.lowercased()) }
    func isSurname(_ word: String) -> Bool { surnameSet.contains(word.lowercased()) }
    func isCity(_ text: String) -> Bool { citySet.contains(Self.plain(text)) }
}
