import Testing

@testable import Anonymization

/// Every way to publish some people again: each in one of three classes or in none.
private func everyRelease(of people: [String], _ body: (ReleaseSnapshot) -> Void) {
    var places = [Int](repeating: 0, count: people.count)
    while true {
        let rows = zip(people, places).filter { $0.1 > 0 }.map { ReleaseSnapshot.Row(member: $0, values: ["\($1)"]) }
        body(ReleaseSnapshot(id: "later", columns: ["a"], rows: rows))
        guard let step = places.indices.last(where: { places[$0] < 3 }) else { return }
        places[step] += 1
        for index in places.indices where index > step { places[index] = 0 }
    }
}

/// What can be published at most after one person of a class of `size` withdrew, k = 3; a neighbour class has three.
private func mostKept(size: Int) -> Int {
    let shrinking = (0..<size).map { "p\($0)" }
    let neighbours = (0..<3).map { "n\($0)" }
    let earlier = ReleaseSnapshot(
        id: "earlier", columns: ["a"],
        rows: shrinking.map { .init(member: $0, values: ["1"]) } + neighbours.map { .init(member: $0, values: ["2"]) })
    var most = 0
    everyRelease(of: shrinking.dropFirst() + neighbours) { later in
        if later.rows.count > most, ReleaseComparison(k: 3).exposures(of: later, against: [earlier]).isEmpty {
            most = later.rows.count
        }
    }
    return most
}

@Test(arguments: [3, 4, 5])
func `a class of fewer than 2k people cannot stay when one withdraws, not even joined with its neighbours`(size: Int) {
    #expect(mostKept(size: size) == 3)
}

@Test func `a class of 2k people keeps k when one withdraws`() {
    #expect(mostKept(size: 6) == 6)
}
