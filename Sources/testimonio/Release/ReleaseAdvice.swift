import Anonymization
import ArgumentParser
import Casework
import Foundation

extension Release {
    struct Advise: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tells which column to leave out or to coarsen, and what it buys.")

        @OptionGroup var rules: ReleaseRuleOptions
        @OptionGroup var folder: DataFolder
        @OptionGroup var content: ContentOptions

        func run() async throws {
            try await ReleaseOffice.told {
                let office = try ReleaseOffice(folder, content)
                for line in try await office.advice(rules.rules()) { print(line) }
            }
        }
    }
}

extension ReleaseOffice {
    /// More lines than this are not read.
    private static let lines = 12

    /// What would help, a sentence for each column.
    func advice(_ rules: ReleaseRules) async throws -> [String] {
        let advice = try await desk.advice(rules, now: Date())
        return advice.isEmpty ? ["No single column makes a difference."] : advice.prefix(Self.lines).map(\.sentence)
    }

    /// Prepares a release; when no coarseness keeps the rules, says which column stands in the way.
    func prepare(_ rules: ReleaseRules) async throws -> PreparedRelease {
        do {
            return try await desk.prepare(rules, now: Date())
        } catch ReleaseRefusal.rulesCannotHold {
            let lines = try await advice(rules)
            throw OperatorError(([ReleaseRefusal.rulesCannotHold.sentence] + lines).joined(separator: "\n"))
        }
    }
}

extension ColumnAdvice {
    fileprivate var sentence: String {
        let what =
            switch change {
            case .drop: "Leave out \(column)"
            case .coarsen(let level): "Publish \(column) at step \(level) or above"
            }
        let loss = "\(percent(after.lossOfOthers)) % of the other coarsened columns lost"
        guard let before else {
            return "\(what): makes a release possible, \(loss), \(after.suppressedRows) stories left out."
        }
        return
            "\(what): \(loss) instead of \(percent(before.lossOfOthers)) %, \(after.suppressedRows) stories left out "
            + "instead of \(before.suppressedRows)."
    }

    private func percent(_ share: Double) -> Int { Int((100 * share).rounded()) }
}
