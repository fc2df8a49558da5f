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
    mutating func learn(from passage: Passage, people: [Range<Int>], towns: ArraySlice<LocatedFinding>) {
        var skipped = people[...]
        var index = 0
        while index < passage.count {
            while let next = skipped.first, next.upperBound <= index { skipped.removeFirst() }
            guard passage.has([.state, .country, .people, .stateCode], at: index),
                skipped.first?.contains(index) != true, let (area, end) = names.area(at: index, in: passage),
                !passage.has(.stateCode, at: index) || passage.reading.tokens[index].count > 2
                    || Self.followsTown(index, passage)
            else {
                index += 1
                continue
            }
            note(area)
            index = end
        }
        for town in towns {
            if case .area(let area, _) = town.gist, case .state = area { statesOfTowns.insert(area) }
        }
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

    /// What may stay of a finding's meaning: of a town's area only what the document names too, or has no rival for.
    func borneOut(_ gist: Gist) -> Gist {
        guard case .area(let area, let isWellKnown) = gist, !isWellKnown, !named.contains(area) else { return gist }
        let hasRival =
            switch area {
            case .state: namesState || statesOfTowns.count > 1
            case .country: namesCountry
            }
        return hasRival ? .kindOnly : gist
    }
}
