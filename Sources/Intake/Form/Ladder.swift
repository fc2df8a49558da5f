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
        let paths = code.split(separator: " ").map { self.coarser(than: String($0)) }
        let coarser = ladder.steps.indices.map { level in
            Set(paths.map { $0[level] }).sorted().joined(separator: " ")
        }
        return [code] + coarser + [Ladder.top]
    }

    private func coarser(than code: String) -> [String] {
        var steps: [String] = []
        for step in ladder.steps {
            let below = steps.last ?? code
            switch step {
            case .column(let column): steps.append(list?[code]?.columns[column] ?? below)
            case .lookup(let name, let column): steps.append(lists[name]?[below]?.columns[column] ?? below)
            case .quarter: steps.append(YearMonth(below).map { "\($0.year)-Q\(($0.month + 2) / 3)" } ?? below)
            case .year: steps.append(below.split(separator: "-").first.map(String.init) ?? below)
            }
        }
        return steps
    }
}
