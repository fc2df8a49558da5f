import Anonymization

extension AnonymizationRefusal {
    /// One line for the operator; names columns and limits, never a value.
    func operatorMessage(input: String, hierarchies: String) -> String {
        switch self {
        case .noQuasiIdentifier: "--quasi: name at least one column that could single a person out"
        case .unknownColumn(let name): "\(input): there is no column \(name)"
        case .repeatedColumn(let name): "column \(name) is named twice, or is both a quasi-identifier and sensitive"
        case .missingHierarchy(let column): "\(hierarchies)/\(column).csv: there is no hierarchy for column \(column)"
        case .valueNotInHierarchy(let column, let row):
            "\(input): row \(row + 1) of the data, column \(column): the value is not in \(hierarchies)/\(column).csv"
        case .parameterOutOfRange(.k): "--k must be 1 or more"
        case .parameterOutOfRange(.l): "--distinct-l and --entropy-l must be 1 or more"
        case .parameterOutOfRange(.t): "--t must be between 0 and 1"
        case .parameterOutOfRange(.suppressionLimit): "--suppression must be between 0 and 1"
        case .tooFewRows(let rows, let k): "\(input): has \(rows) rows, fewer than k = \(k); nothing can be released"
        case .rulesCannotHold:
            "\(input): the rules do not hold within the suppression limit, not even with every quasi-identifier at *"
        case .tooManyLevelCombinations(let limit):
            "--quasi: more than \(limit) combinations of levels; name fewer columns, or give hierarchies fewer levels"
        case .tooManyValues(let bits, let limit):
            "--quasi: the values need \(bits) bits for each row, at most \(limit) are possible; name fewer columns"
        }
    }
}

extension TableFileProblem {
    func operatorMessage(file: String, hierarchies: String) -> String {
        switch self {
        case .csv(let problem): "\(file): \(problem.operatorMessage)"
        case .empty: "\(file): the file is empty; a header is needed"
        case .duplicateColumn(let name, let first, let second):
            "\(file): line 1: columns \(first) and \(second) are both called \(name)"
        case .unknownColumn(let name): "\(file): line 1: there is no column \(name)"
        case .ragged(let line, let cells, let expected):
            "\(file): line \(line), column \(min(cells, expected) + 1): \(cells) cells in the row, but \(expected) in the header"
        case .notUTF8(let line, let column): "\(file): line \(line), column \(column): not UTF-8"
        case .valueNotInHierarchy(let name, let line, let column):
            "\(file): line \(line), column \(column) (\(name)): the value is not in \(hierarchies)/\(name).csv"
        }
    }
}

extension HierarchyFileProblem {
    func operatorMessage(file: String) -> String {
        let place = line.map { "\(file): line \($0)" } ?? file
        return switch reason {
        case .csv(let problem): "\(file): \(problem.operatorMessage)"
        case .notUTF8(let column): "\(place), column \(column): not UTF-8"
        case .hierarchy(let problem, let firstLine): "\(place)\(problem.operatorMessage(firstLine: firstLine))"
        }
    }
}

extension HierarchyProblem {
    func operatorMessage(firstLine: Int?) -> String {
        let first = firstLine.map { "line \($0)" } ?? "an earlier line"
        return switch self {
        case .empty: ": the hierarchy has no line"
        case .noLevels: ": at least two columns are needed, the value and *"
        case .ragged(_, let columns, let expected):
            ", column \(min(columns, expected) + 1): \(columns) columns, but line 1 has \(expected)"
        case .duplicateValue: ", column 1: the value was already given in \(first), with other groups"
        case .notOneGroupAtTop: ": the last column must be the same in all lines, mostly *"
        case .notNested(_, _, let level):
            ", column \(level + 2): not a hierarchy: shares column \(level + 1) with \(first), but not column \(level + 2)"
        }
    }
}

extension CSVProblem {
    var operatorMessage: String {
        switch self {
        case .unclosedQuote(let line, let column): "line \(line), column \(column): the quote is never closed"
        case .textAfterQuote(let line, let column): "line \(line), column \(column): text after the closing quote"
        case .rowTooLong(let line, let limit): "line \(line): longer than \(limit) bytes"
        }
    }
}
