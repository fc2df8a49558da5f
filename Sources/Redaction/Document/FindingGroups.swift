/// Gathers findings by the person or thing they speak of.
enum FindingGroups {
    private struct Key: Hashable {
        let kind: FindingKind
        let entity: EntityID
    }

    static func gather(_ read: [ReadText], _ texts: [String]) -> [FindingGroup] {
        var order: [Key] = []
        var groups: [Key: FindingGroup] = [:]
        for (text, read) in zip(texts, read) {
            let scalars = Array(text.unicodeScalars)
            for located in read.findings {
                let finding = located.finding
                let key = Key(kind: finding.kind, entity: finding.entity)
                let surface = String(String.UnicodeScalarView(scalars[finding.range]))
                if groups[key] == nil { order.append(key) }
                groups[key] = grown(groups[key], finding, surface, id(of: located, in: read.passage))
            }
        }
        let rank = Dictionary(uniqueKeysWithValues: FindingKind.allCases.enumerated().map { ($1, $0) })
        return order.compactMap { groups[$0] }.enumerated().sorted { left, right in
            let kinds = (rank[left.element.kind] ?? 0, rank[right.element.kind] ?? 0)
            if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
            if left.element.confidence != right.element.confidence {
                return left.element.confidence < right.element.confidence
            }
            return left.offset < right.offset
        }.map(\.element)
    }

    /// The findings without those of the groups that stay visible.
    static func without(
        _ shown: Set<String>, _ located: [[LocatedFinding]], _ passages: [Passage]
    ) -> [[LocatedFinding]] {
        var named: Set<Key> = []
        var visible: Set<Key> = []
        for (findings, passage) in zip(located, passages) {
            for item in findings {
                let key = Key(kind: item.finding.kind, entity: item.finding.entity)
                guard named.insert(key).inserted else { continue }
                if item.finding.reason != .chosenByPerson, shown.contains(id(of: item, in: passage)) {
                    visible.insert(key)
                }
            }
        }
        return located.map { findings in
            findings.filter { !visible.contains(Key(kind: $0.finding.kind, entity: $0.finding.entity)) }
        }
    }

    private static func grown(_ group: FindingGroup?, _ finding: Finding, _ surface: String, _ id: String)
        -> FindingGroup
    {
        guard let group else {
            return FindingGroup(
                id: id, kind: finding.kind, surfaces: [surface], count: 1, confidence: finding.confidence,
                reason: finding.reason
            )
        }
        return FindingGroup(
            id: group.id, kind: group.kind,
            surfaces: group.surfaces.contains(surface) ? group.surfaces : group.surfaces + [surface],
            count: group.count + 1, confidence: min(group.confidence, finding.confidence), reason: group.reason
        )
    }

    private static func id(of located: LocatedFinding, in passage: Passage) -> String {
        let words = located.tokens.filter { passage.form($0) != .sign }.map { passage.reading.folded($0) }
        return located.finding.kind.rawValue + ":" + words.joined(separator: " ")
    }
}
