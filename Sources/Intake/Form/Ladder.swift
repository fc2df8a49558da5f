/// How an answer is coarsened, from as it was given to nothing: `county → state → region → *`.
public struct Ladder: Equatable, Sendable {
    public enum Step: Equatable, Sendable {
        /// A column of the question's own choice list.
        case column(String)
        /// A column of another list in which the step before is a choice: `states.region`.
        case lookup(list: ListName, column: String)
        /// The quarter of a month: `2026-Q1`.
        case quarter
        case year
    }

    public let name: LadderName
    /// Between the answer as given, which is step 0, and `*`, which is the last.
    public let steps: [Step]
    /// Where it begins in the form's file, from 1.
    public let line: Int

    public init(name: LadderName, steps: [Step], line: Int = 0) {
        self.name = name
        self.steps = steps
        self.line = line
    }

    /// The top of every ladder: nothing is known.
    public static let top = "*"
}

/// A ladder put against one question: turns each code of its answers into ever coarser ones.
public struct Generalisation: Sendable {
    let ladder: Ladder
    let list: ChoiceList?
    let lists: [ListName: ChoiceList]

    /// How many codes ``path(of:)`` returns: the answer as given, the steps, and `*`.
    public var height: Int { ladder.steps.count + 2 }

    /// The code as given, then each coarser one, `*` last. Several choices (separated by spaces) are coarsened one by
    /// one; a missing code, or a choice that the list does not have, stays itself until `*`.
    public func path(of code: String) -> [String] {
        var path = [code]
        for step in ladder.steps {
            let coarser = path[path.count - 1].split(separator: " ").map { apply(step, to: String($0), from: code) }
            path.append(Set(coarser).sorted().joined(separator: " "))
        }
        return path + [Ladder.top]
    }

    private func apply(_ step: Ladder.Step, to code: String, from original: String) -> String {
        switch step {
        case .column(let column): list?[code]?.columns[column] ?? code
        case .lookup(let name, let column): lists[name]?[code]?.columns[column] ?? code
        case .quarter: YearMonth(code).map { "\($0.year)-Q\(($0.month + 2) / 3)" } ?? code
        case .year: code.split(separator: "-").first.map(String.init) ?? code
        }
    }
}
