import Anonymization
import Foundation
import Intake

/// Builds a release from stories: anonymizes those with the same past together, names the rows anew, shuffles them.
struct ReleaseBuilder {
    let form: FormDefinition
    let rules: ReleaseRules
    let history: ReleaseHistory
    let now: Date

    func build(
        _ stories: [ReleasableStory], using generator: inout some RandomNumberGenerator
    ) throws -> PreparedRelease {
        let table = try ReleaseTable(form: form, stories: stories, rules: rules, now: now)
        let coarsened = try coarsen(table, stories)
        let kept = hidingWhatTells(keepingPastsWhole(coarsened, table, stories), table, stories)
        guard !kept.isEmpty else { throw ReleaseRefusal.rulesCannotHold }
        var published = kept.keys.sorted().map { index in
            Published(
                index: index, story: stories[index], cells: kept[index] ?? [],
                row: randomText(length: 10, using: &generator))
        }
        published.shuffle(using: &generator)
        let profiles = kept.values.map { cells in table.quasi.map { cells[$0] } }
        let sizes = profiles.reduce(into: [:]) { sizes, profile in sizes[profile, default: 0] += 1 }
        return PreparedRelease(
            id: "\(YearMonth(utc: now))-\(randomText(length: 4, using: &generator))",
            prepared: now, form: form.id, formVersion: form.version, rules: rules,
            columns: columns(table, levels: levels(of: kept, table)),
            rows: published.map { [$0.row] + $0.cells },
            eligible: stories.count, suppressed: stories.count - coarsened.cells.count - coarsened.heldBack,
            heldBack: coarsened.heldBack + coarsened.cells.count - kept.count, classes: sizes.count,
            smallestClass: sizes.values.min() ?? 0, loss: table.loss(of: kept),
            riskBefore: ReleaseRisk(profiles: table.cells.map { cells in table.quasi.map { cells[$0] } }),
            riskAfter: ReleaseRisk(profiles: profiles, outside: outside(Set(sizes.keys), kept, table)),
            members: members(of: stories, published, table)
        ).quoting(stories, using: &generator)
    }

    private struct Published {
        let index: Int
        let story: ReleasableStory
        let cells: [String]
        let row: String
    }

    /// Rows of the table that were coarsened, each at the levels of those with the same past.
    private struct Coarsened {
        var cells: [Int: [String]] = [:]
        /// Stories that nobody with the same past could be mixed with.
        var heldBack = 0
    }

    private func coarsen(_ table: ReleaseTable, _ stories: [ReleasableStory]) throws -> Coarsened {
        var coarsened = Coarsened()
        let pasts = Dictionary(grouping: stories.indices) { history.past(of: stories[$0].record.id) }
        for (past, rows) in pasts {
            guard rows.count >= rules.k else {
                coarsened.heldBack += rows.count
                continue
            }
            // Leaving one of them out now would point at them, so those who were published stay together.
            let isNew = past.allSatisfy { $0 == nil }
            let part: AnonymizedTable
            do {
                part = try table.anonymizer(of: rows, suppression: isNew ? rules.suppression : 0).run().locallyRecoded()
            } catch AnonymizationRefusal.rulesCannotHold {
                coarsened.heldBack += rows.count
                continue
            }
            for row in part.rows { coarsened.cells[rows[row.index]] = row.cells }
        }
        return coarsened
    }

    private func keepingPastsWhole(
        _ coarsened: Coarsened, _ table: ReleaseTable, _ stories: [ReleasableStory]
    ) -> [Int: [String]] {
        let profiles = coarsened.cells.map { index, cells in
            (stories[index].record.id, table.quasi.map { cells[$0] })
        }
        let index = Dictionary(uniqueKeysWithValues: stories.indices.map { (stories[$0].record.id, $0) })
        let kept = history.keeping(Dictionary(uniqueKeysWithValues: profiles), k: rules.k) { group in
            table.isDiverse(group.compactMap { index[$0] })
        }
        return coarsened.cells.filter { index, _ in kept[stories[index].record.id] != nil }
    }

    /// The rows as they may leave. A class is what is told apart: rows with one past that show the same.
    private func hidingWhatTells(
        _ kept: [Int: [String]], _ table: ReleaseTable, _ stories: [ReleasableStory]
    ) -> [Int: [String]] {
        let classes = Dictionary(grouping: kept.keys.sorted()) { index in
            [history.past(of: stories[index].record.id), [table.quasi.map { kept[index]?[$0] ?? "" }]]
        }
        return classes.values.reduce(into: [:]) { shown, members in
            let rows = table.shown(members.map { kept[$0] ?? [] })
            for (index, cells) in zip(members, rows) { shown[index] = cells }
        }
    }

    /// How many eligible stories without a row would fit each published profile.
    private func outside(
        _ profiles: Set<[String]>, _ kept: [Int: [String]], _ table: ReleaseTable
    ) -> [[String]: Int] {
        var counts: [[String]: Int] = [:]
        for index in table.cells.indices where kept[index] == nil {
            let paths = table.quasi.map { Set(table.path(of: table.cells[index][$0], column: $0)) }
            for profile in profiles where zip(paths, profile).allSatisfy({ $0.contains($1) }) {
                counts[profile, default: 0] += 1
            }
        }
        return counts
    }

    /// The highest step of each coarsened column that a row shows.
    private func levels(of kept: [Int: [String]], _ table: ReleaseTable) -> [String: Int] {
        table.quasi.reduce(into: [:]) { levels, column in
            levels[table.columns[column]] = kept.reduce(0) { highest, row in
                let path = table.path(of: table.cells[row.key][column], column: column)
                return max(highest, path.firstIndex(of: row.value[column]) ?? 0)
            }
        }
    }

    private func columns(_ table: ReleaseTable, levels: [String: Int]) -> [ReleaseColumn] {
        [ReleaseColumn(name: ReleaseColumn.row, role: .row, question: nil)]
            + table.columns.indices.map { column in
                ReleaseColumn(
                    name: table.columns[column], role: role(of: column, table, levels),
                    question: table.question(column)?.name)
            }
    }

    private func role(of column: Int, _ table: ReleaseTable, _ levels: [String: Int]) -> ReleaseColumn.Role {
        if table.quasi.contains(column) {
            return .quasi(level: levels[table.columns[column]] ?? 0, top: table.topLevel(column))
        }
        if table.hidden.contains(column) { return .sensitive(isHidden: true) }
        return table.question(column)?.role == .sensitive ? .sensitive(isHidden: false) : .plain
    }

    /// Stories that were left out are members too, without a row: a later release is compared with what was not said.
    private func members(
        of stories: [ReleasableStory], _ published: [Published], _ table: ReleaseTable
    ) -> [ReleaseMember] {
        let rows = Dictionary(published.map { ($0.index, $0) }, uniquingKeysWith: { first, _ in first })
        return stories.indices.map { index in
            ReleaseMember(
                story: stories[index].record.id, row: rows[index]?.row,
                values: rows[index].map { row in table.quasi.map { row.cells[$0] } } ?? [])
        }
    }
}
