/// The states and countries that a document names, in words or by its towns. A name list knows one place of a name where
/// the world has several, so a label says an area only as far as the document bears it out: a wrong one would be believed.
struct WhereItHappened {
    private let names: AreaNames
    /// Areas that the document names in words.
    private var named: Set<Area> = []
    /// States of the towns that the document names.
    private var statesOfTowns: Set<Area> = []
    private var namesState = false
    private var namesCountry = false

    init(_ names: AreaNames) {
        self.names = names
    }

    /// Takes note of what a passage names outside the names of people ("Virginia lloraba"), and of its towns.
    mutating func learn(from passage: Passage, _ matches: [Match], _ found: ArraySlice<LocatedFinding>) {
        var next = 0
        var index = 0
        while index < passage.count {
            guard passage.has(Self.telling, at: index) else {
                index += 1
                continue
            }
            while next < matches.count, matches[next].tokens.upperBound <= index { next += 1 }
            let isPerson =
                next < matches.count && matches[next].kind == .person && matches[next].tokens.contains(index)
            if !isPerson, let (area, end) = named(at: index, in: passage) {
                note(area)
                index = end
            } else {
                index += 1
            }
        }
        for town in found {
            if case .area(let area, _) = town.gist, case .state = area { statesOfTowns.insert(area) }
        }
    }

    private static let telling: WordClass = [.state, .stateCode, .country, .people]

    private func named(at index: Int, in passage: Passage) -> (area: Area, end: Int)? {
        let isCode = passage.has(.stateCode, at: index) && passage.reading.tokens[index].count == 2
        if isCode, !Self.followsTown(index, passage) { return nil }
        return names.area(at: index, in: passage)
    }

    private mutating func note(_ area: Area) {
        named.insert(area)
        switch area {
        case .state: namesState = true
        case .country: namesCountry = true
        }
    }

    /// "Dalton, GA", "Dalton GA", "dalton ga".
    private static func followsTown(_ index: Int, _ passage: Passage) -> Bool {
        let isWordToo = passage.has(.function, at: index) && passage.reading.tokens[index].casing != .upper
        let before = passage.reading.sign(index - 1) == UInt8(ascii: ",") ? index - 2 : index - 1
        return !isWordToo && passage.has(.city, at: before)
    }

    /// Leaves of the areas of towns only those that the document names too, or has no rival for.
    func leaveOnlyBorneOut(in findings: inout [LocatedFinding]) {
        for index in findings.indices {
            guard case .area(let area, let isWellKnown) = findings[index].gist, !isWellKnown, !named.contains(area),
                hasRival(area)
            else { continue }
            findings[index].gist = .kindOnly
        }
    }

    private func hasRival(_ area: Area) -> Bool {
        switch area {
        case .state: namesState || statesOfTowns.count > 1
        case .country: namesCountry
        }
    }
}
