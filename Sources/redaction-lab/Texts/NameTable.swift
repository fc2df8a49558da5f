import Foundation
import Redaction

/// Gathers names and places from lists, folded and hashed.
struct NameTable {
    private var flags: [UInt64: UInt8] = [:]
    private var areas: [UInt64: UInt8] = [:]
    private let folding = FoldTable()

    /// US states in the order of the alphabet; a city's state is its place in this list, from 1.
    static let stateNames = [
        "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware", "Florida",
        "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine",
        "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska",
        "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Ohio",
        "Oklahoma", "Oregon", "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Texas",
        "Utah", "Vermont", "Virginia", "Washington", "West Virginia", "Wisconsin", "Wyoming",
    ]

    /// Countries whose first subdivision is hidden as finer than a country.
    private static let regional: Set<String> = [
        "Mexico", "Guatemala", "Honduras", "El Salvador", "Nicaragua", "Colombia", "Ecuador", "Peru", "Bolivia",
        "Dominican Republic", "Haiti", "Cuba", "Venezuela", "Costa Rica", "Panama", "Brazil", "Chile", "Argentina",
    ]

    /// The list's names of countries where they differ from those of `Area`.
    private static let countryNames = [
        "Venezuela, Bolivarian Republic of": "Venezuela", "Bolivia, Plurinational State of": "Bolivia",
    ]

    var entries: [(hash: UInt64, flags: UInt8, area: UInt8)] {
        flags.map { ($0.key, $0.value, areas[$0.key] ?? 0) }.sorted { $0.hash < $1.hash }
    }

    mutating func addGivenNames(ssa: String, spanish: [String]) throws {
        for line in try Self.lines(ssa) {
            let fields = line.split(separator: ",")
            guard fields.count >= 3, let count = Int(fields[2]), count >= 60 else { continue }
            add(String(fields[0]), count >= 800 ? Gazetteer.given : Gazetteer.given | Gazetteer.rare)
        }
        for file in spanish {
            for line in try Self.lines(file) {
                let fields = line.split(separator: ",")
                guard fields.count >= 2, let count = Int(fields[1]), count >= 300 else { continue }
                for part in fields[0].split(separator: " ") where part.count > 3 || fields[0].count == part.count {
                    add(String(part), count >= 2000 ? Gazetteer.given : Gazetteer.given | Gazetteer.rare)
                }
            }
        }
    }

    mutating func addSurnames(us: String, spanish: String) throws {
        for line in try Self.lines(us) where line.count >= 3 { add(line, Gazetteer.surname | Gazetteer.rare) }
        for line in try Self.lines(spanish) {
            let fields = line.split(separator: ",")
            guard fields.count >= 2, let count = Int(fields[1]), count >= 300 else { continue }
            for part in fields[0].split(separator: " ") where part.count > 3 || fields[0].count == part.count {
                add(String(part), count >= 3000 ? Gazetteer.surname : Gazetteer.surname | Gazetteer.rare)
            }
        }
    }

    mutating func addCities(_ path: String) throws {
        for line in try Self.lines(path).dropFirst() {
            let fields = Self.fields(line)
            guard fields.count == 4 else { continue }
            add(fields[0], Gazetteer.city)
            note(fields[0], Self.area(country: fields[1], part: fields[2]))
            guard Self.regional.contains(fields[1]) else { continue }
            add(fields[2], Gazetteer.region)
            let region = fields[2].replacing(" Department", with: "").replacing(" Province", with: "")
            note(region, Self.area(country: fields[1], part: fields[2]))
        }
    }

    /// The fields of a line of comma-separated values.
    private static func fields(_ line: String) -> [String] {
        var fields = [""]
        var quoted = false
        for character in line {
            switch character {
            case "\"": quoted.toggle()
            case "," where !quoted: fields.append("")
            case _: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }

    /// The code of the US state or country of a place; 0 when labels do not name it.
    private static func area(country: String, part: String) -> UInt8 {
        if country == "United States" { return stateNames.firstIndex(of: part).map { Area.state($0 + 1).code } ?? 0 }
        let name = countryNames[country] ?? country
        return Area.countries.firstIndex(of: name).map { Area.country($0 + 1).code } ?? 0
    }

    private mutating func note(_ place: String, _ area: UInt8) {
        guard let last = hashes(place).last else { return }
        let old = areas[last]
        areas[last] = old == nil || old == area ? area : 0
    }

    private mutating func add(_ name: String, _ value: UInt8) {
        let all = hashes(name)
        guard let whole = all.last, all.count <= 5 else { return }
        let known = flags[whole]
        var merged = (known ?? 0) | value
        if let known, known & Gazetteer.rare == 0 || value & Gazetteer.rare == 0 { merged &= ~Gazetteer.rare }
        if let known, known & Gazetteer.rare != 0, value & (Gazetteer.given | Gazetteer.surname) == 0 {
            merged |= Gazetteer.rare
        }
        flags[whole] = merged
        for start in all.dropLast() { flags[start, default: 0] |= Gazetteer.cityStart }
    }

    /// Running hashes of the tokens of a name: the last is that of the whole.
    private func hashes(_ name: String) -> [UInt64] {
        var out: [UInt64] = []
        for token in Reading(name, folding: folding).tokens {
            out.append(out.last.map { WordHash.join($0, token.hash) } ?? token.hash)
        }
        return out
    }

    /// Marks names that occur in lower case in the running text of the corpora.
    mutating func markCommonWords(_ folder: String) throws {
        var counts: [UInt64: Int] = [:]
        for file in ["/en/tab-train.jsonl", "/es/meddocan-train.jsonl"] {
            for line in try Self.lines(folder + file) {
                guard let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                    let text = record["text"] as? String
                else { continue }
                count(text, &counts)
            }
        }
        let gum = try FileManager.default.contentsOfDirectory(atPath: folder + "/en/gum").sorted()
        for file in gum {
            for line in try Self.lines(folder + "/en/gum/" + file) where line.hasPrefix("# text = ") {
                count(String(line.dropFirst(9)), &counts)
            }
        }
        for (hash, count) in counts where count >= 2 {
            if let known = flags[hash] {
                flags[hash] = known | Gazetteer.common
            } else {
                flags[hash] = Gazetteer.common
            }
        }
    }

    private func count(_ text: String, _ counts: inout [UInt64: Int]) {
        for token in Reading(text, folding: folding).tokens where token.form == .word && token.casing == .lower {
            counts[token.hash, default: 0] += 1
        }
    }

    private static func lines(_ path: String) throws -> [String] {
        try String(decoding: Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
            .split(whereSeparator: \.isNewline).map(String.init)
    }
}
