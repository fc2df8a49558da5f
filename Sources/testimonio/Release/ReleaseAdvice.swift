import Anonymization
import ArgumentParser
import Casework

extension Release {
    struct Advise: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tells which column to leave out or to coarsen, and what it buys.")

        /// More lines than this are not read.
        private static let lines = 12

        @OptionGroup var rules: ReleaseRuleOptions
        @OptionGroup var folder: DataFolder
        @OptionGroup var content: ContentOptions

        func run() async throws {
            try await ReleaseOffice.told {
                let office = try ReleaseOffice(folder, content)
                let advice = try await office.desk.advice(rules.rules())
                if advice.isEmpty { print("No single column makes a difference.") }
                for line in advice.prefix(Self.lines) { print(line.sentence) }
            }
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
