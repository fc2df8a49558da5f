/// Gathers findings by the person or thing they speak of.
enum FindingGroups {
    private struct Key: Hashable {
        let kind: FindingKind
        let entity: EntityID
    }

    static func gather(_ located: [[LocatedFinding]], _ texts: [String], folding: FoldTable) -> [FindingGroup] {
        var order: [Key] = []
        var groups: [Key: FindingGroup] = [:]
        for (text, findings) in zip(texts, located) {
            for (finding, range) in zip(findings.map(\.finding), ranges(of: findings, in: text)) {
                let key = Key(kind: finding.kind, entity: finding.entity)
                if groups[key] == nil { order.append(key) }
                groups[key] = grown(groups[key], finding, range, text, folding)
            }
        }
        return sorted(order.compactMap { groups[$0] }) { $0.confidence < $1.confidence }
    }

    /// By kind, and of each kind the surest first.
    static func surestFirst(_ groups: [FindingGroup]) -> [FindingGroup] {
        sorted(groups) { $0.confidence > $1.confidence }
    }

    /// By kind, then as said, then in order of appearance.
    private static func sorted(
        _ groups: [FindingGroup], _ isBefore: (FindingGroup, FindingGroup) -> Bool
    ) -> [FindingGroup] {
        let rank = Dictionary(uniqueKeysWithValues: FindingKind.allCases.enumerated().map { ($1, $0) })
        return groups.enumerated().sorted { left, right in
            let kinds = (rank[left.element.kind] ?? 0, rank[right.element.kind] ?? 0)
            if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
            if isBefore(left.element, right.element) { return true }
            return !isBefore(right.element, left.element) && left.offset < right.offset
        }.map(\.element)
    }

    /// The findings without those of the groups that stay visible.
    static func without(
        _ shown: Set<String>, _ located: [[LocatedFinding]], _ texts: [String], folding: FoldTable
    ) -> [[LocatedFinding]] {
        var named: Set<Key> = []
        var visible: Set<Key> = []
        for (text, findings) in zip(texts, located) {
            for (finding, range) in zip(findings.map(\.finding), ranges(of: findings, in: text)) {
                let key = Key(kind: finding.kind, entity: finding.entity)
                guard named.insert(key).inserted else { continue }
                if finding.reason != .chosenByPerson, shown.contains(id(finding.kind, text[range], folding)) {
                    visible.insert(key)
                }
            }
        }
        return located.map { findings in
            findings.filter { !visible.contains(Key(kind: $0.finding.kind, entity: $0.finding.entity)) }
        }
    }

    private static func grown(
        _ group: FindingGroup?, _ finding: Finding, _ range: Range<String.Index>, _ text: String, _ folding: FoldTable
    ) -> FindingGroup {
        let surface = String(text[range])
        guard let group else {
            return FindingGroup(
                id: id(finding.kind, surface, folding), kind: finding.kind, surfaces: [surface], count: 1,
                confidence: finding.confidence, reason: finding.reason, excerpt: Excerpt(of: range, in: text)
            )
        }
        return FindingGroup(
            id: group.id, kind: group.kind,
            surfaces: group.surfaces.contains(surface) ? group.surfaces : group.surfaces + [surface],
            count: group.count + 1, confidence: min(group.confidence, finding.confidence), reason: group.reason,
            excerpt: group.excerpt
        )
    }

    /// Where each finding stands in the text.
    private static func ranges(of findings: [LocatedFinding], in text: String) -> [Range<String.Index>] {
        let scalars = text.unicodeScalars
        var position = scalars.startIndex
        var offset = 0
        return findings.map { located in
            let start = scalars.index(position, offsetBy: located.finding.range.lowerBound - offset)
            position = scalars.index(start, offsetBy: located.finding.range.count)
            offset = located.finding.range.upperBound
            return start..<position
        }
    }

    private static func id(_ kind: FindingKind, _ surface: some StringProtocol, _ folding: FoldTable) -> String {
        let reading = Reading(String(surface), folding: folding)
        let words = reading.tokens.indices.filter { reading.tokens[$0].form != .sign }.map(reading.folded)
        return kind.rawValue + ":" + words.joined(separator: " ")
    }
}
