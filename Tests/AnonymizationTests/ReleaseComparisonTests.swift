import Testing

@testable import Anonymization

private func snapshot(_ id: String, _ classes: [(String, ClosedRange<Int>)]) -> ReleaseSnapshot {
    let rows = classes.flatMap { value, people in
        people.map { ReleaseSnapshot.Row(member: "p\($0)", values: [value]) }
    }
    return ReleaseSnapshot(id: id, columns: ["age"], rows: rows)
}

private let first = snapshot("first", [("0-9", 1...10), ("10-19", 11...20)])

@Test func `one new story exposes the one who told it`() {
    let second = snapshot("second", [("0-9", 1...10), ("10-19", 11...21)])
    let exposures = ReleaseComparison(k: 5).exposures(of: second, against: [first])
    #expect(exposures == [ReleaseExposure(earlier: "first", kind: .added, members: ["p21"])])
}

@Test func `one withdrawn story exposes the one who withdrew`() {
    let second = snapshot("second", [("0-9", 1...10), ("10-19", 11...19)])
    let exposures = ReleaseComparison(k: 5).exposures(of: second, against: [first])
    #expect(exposures == [ReleaseExposure(earlier: "first", kind: .removed, members: ["p20"])])
}

@Test func `groups that were put together otherwise expose the few in between`() {
    let second = snapshot("second", [("0-7", 1...8), ("8-19", 9...20)])
    let exposures = ReleaseComparison(k: 5).exposures(of: second, against: [first])
    #expect(exposures == [ReleaseExposure(earlier: "first", kind: .divided, members: ["p10", "p9"])])
}

@Test func `k new stories together expose nobody, nor does the same release again`() {
    let second = snapshot("second", [("0-9", 1...10), ("10-19", 11...20), ("20-29", 21...25)])
    #expect(ReleaseComparison(k: 5).exposures(of: second, against: [first]).isEmpty)
    #expect(ReleaseComparison(k: 5).exposures(of: first, against: [first]).isEmpty)
}

@Test func `compares with every earlier release, not only the latest`() {
    let second = snapshot("second", [("0-9", 1...10)])
    let third = snapshot("third", [("0-9", 1...10), ("10-19", 11...19)])
    let exposures = ReleaseComparison(k: 5).exposures(of: third, against: [first, second])
    #expect(exposures.map(\.earlier) == ["first"])
}
