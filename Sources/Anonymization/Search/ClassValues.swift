import Foundation

/// How often each value of a sensitive column occurs in each class, as pairs sorted by class; checks rules on it.
struct ClassValues {
    /// Sums of logarithms of whole numbers are off by far less; a class that meets a bound exactly must pass.
    static let tolerance = 1e-10

    /// Where the pairs of each class begin; one more entry than classes.
    private var starts: [Int] = []
    private var codes: [Int] = []
    private var sizes: [Int] = []
    /// Rows by group; all zero between calls.
    private var counts: [Int] = []

    /// Takes pairs (class, value, rows) in any order; each pair occurs once.
    init(classCount: Int, pairCount: Int, pair: (Int) -> (classIndex: Int, code: Int, size: Int)) {
        starts = [Int](repeating: 0, count: classCount + 1)
        for index in 0..<pairCount { starts[pair(index).classIndex + 1] += 1 }
        for index in 0..<classCount { starts[index + 1] += starts[index] }
        var next = starts
        codes = [Int](repeating: 0, count: pairCount)
        sizes = codes
        for index in 0..<pairCount {
            let pair = pair(index)
            codes[next[pair.classIndex]] = pair.code
            sizes[next[pair.classIndex]] = pair.size
            next[pair.classIndex] += 1
        }
    }

    func distinct(_ classIndex: Int) -> Int { starts[classIndex + 1] - starts[classIndex] }

    /// How many different values of a class are answers.
    func answers(_ classIndex: Int, isAnswer: [Bool]) -> Int {
        (starts[classIndex]..<starts[classIndex + 1]).count { isAnswer[codes[$0]] }
    }

    /// The entropy of the values in a class, in nats.
    func entropy(_ classIndex: Int) -> Double {
        var rows = 0
        var sum = 0.0
        for pair in starts[classIndex]..<starts[classIndex + 1] {
            rows += sizes[pair]
            sum += Double(sizes[pair]) * log(Double(sizes[pair]))
        }
        return rows == 0 ? 0 : log(Double(rows)) - sum / Double(rows)
    }

    /// The distance between the class and the whole table, 0…1.
    mutating func distance(_ classIndex: Int, _ scale: ClosenessScale) -> Double {
        let pairs = starts[classIndex]..<starts[classIndex + 1]
        let rows = Double(pairs.reduce(0) { $0 + sizes[$1] })
        var sum = 0.0
        for level in scale.levels {
            if counts.count < level.shares.count { counts = Array(repeating: 0, count: level.shares.count) }
            for pair in pairs { counts[level.groupOfCode[codes[pair]]] += sizes[pair] }
            var absent = 1.0
            var difference = 0.0
            for pair in pairs {
                let group = level.groupOfCode[codes[pair]]
                guard counts[group] > 0 else { continue }
                difference += abs(Double(counts[group]) / rows - level.shares[group])
                absent -= level.shares[group]
                counts[group] = 0
            }
            sum += (difference + max(0, absent)) / 2
        }
        return sum / Double(scale.levels.count)
    }

    /// Whether the class meets the rules that stay met when classes are joined (`true`), and all rules.
    mutating func meets(_ column: SensitiveColumn, classIndex: Int) -> (monotone: Bool, all: Bool) {
        var result = (monotone: true, all: true)
        var scales = column.closeness[...]
        for rule in column.rules {
            switch rule {
            case .distinctL(_, let l):
                if distinct(classIndex) < l { result = (false, false) }
            case .distinctAnswers(_, let l, _):
                // A class without answers that meets one with a single answer breaks it: not monotone.
                let answers = answers(classIndex, isAnswer: column.isAnswer)
                if answers > 0 && answers < l { result.all = false }
            case .entropyL(_, let l):
                if entropy(classIndex) < log(l) - ClassValues.tolerance { result.all = false }
            case .tCloseness(_, let t, _):
                let scale = scales.removeFirst()
                if result.all, distance(classIndex, scale) > t + ClassValues.tolerance { result.all = false }
            }
        }
        return result
    }
}
