import Foundation
import Redaction

/// Names to draw from when a training text gets new ones.
struct NamePool {
    private(set) var given: [String] = []
    private(set) var surnames: [String] = []
    private(set) var cities: [String] = []
    private var givenSet: Set<String> = []
    private var surnameSet: Set<String> = []
    private var citySet: Set<String> = []

    init(lists: String) throws {
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
        givenSet = Set(given.map { $0.lowercased() })
        surnameSet = Set(surnames.map { $0.lowercased() })
        citySet = Set(cities.map { Self.plain($0) })
    }

    static func plain(_ text: String) -> String {
        text.lowercased().folding(options: .diacriticInsensitive, locale: nil)
    }

    func isGiven(_ word: String) -> Bool { givenSet.contains(word.lowercased()) }
    func isSurname(_ word: String) -> Bool { surnameSet.contains(word.lowercased()) }
    func isCity(_ text: String) -> Bool { citySet.contains(Self.plain(text)) }
}
