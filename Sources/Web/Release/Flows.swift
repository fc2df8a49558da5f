import Casework
import Intake

/// How many rows go from each beginning to each end, for the picture and its table.
struct Flows {
    struct End: Hashable {
        /// nil for all that are too few to have a place of their own.
        let code: String?
    }

    let rows: Int
    /// Biggest first; those with no place of their own last.
    let beginnings: [(end: End, count: Int)]
    let endings: [(end: End, count: Int)]
    private let counts: [[End]: Int]

    /// More bands than this cannot be told apart.
    private static let places = 8

    init(from: [String], to: [String]) {
        rows = from.count
        let first = Self.ranked(from)
        let second = Self.ranked(to)
        let firstPlaces = Set(first.map(\.end))
        let secondPlaces = Set(second.map(\.end))
        func end(_ code: String, _ places: Set<End>) -> End {
            places.contains(End(code: code)) ? End(code: code) : End(code: nil)
        }
        beginnings = first
        endings = second
        counts = zip(from, to).reduce(into: [:]) { counts, pair in
            counts[[end(pair.0, firstPlaces), end(pair.1, secondPlaces)], default: 0] += 1
        }
    }

    func count(_ from: End, _ to: End) -> Int { counts[[from, to]] ?? 0 }

    /// The most frequent pair of a beginning and an end that have a place of their own.
    var strongest: (from: End, to: End, count: Int)? {
        counts.filter { !$0.key.contains(End(code: nil)) }
            .max {
                ($0.value, $1.key[0].code ?? "", $1.key[1].code ?? "") < (
                    $1.value, $0.key[0].code ?? "", $0.key[1].code ?? ""
                )
            }
            .map { ($0.key[0], $0.key[1], $0.value) }
    }

    private static func ranked(_ codes: [String]) -> [(end: End, count: Int)] {
        let counts = codes.reduce(into: [:]) { counts, code in counts[code, default: 0] += 1 }
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        guard sorted.count > places else { return sorted.map { (End(code: $0.key), $0.value) } }
        let rest = sorted.dropFirst(places - 1).reduce(0) { $0 + $1.value }
        return sorted.prefix(places - 1).map { (End(code: $0.key), $0.value) } + [(End(code: nil), rest)]
    }
}
