import Testing

@testable import Redaction

@Suite struct FiguresTests {
    @Test func `a run keeps how it begins and how long it is`() {
        var figures = Figures()
        for figure: UInt8 in [0, 5, 7, 9] { figures.append(figure) }
        #expect(figures.head == 57)
        #expect(figures.count == 4)
    }

    @Test func `sizes of groups are told apart`() {
        let social: GroupSizes = [3, 2, 4]
        #expect(social == [3, 2, 4])
        #expect(social != [3, 2] && social != [3, 2, 4, 1] && social != [3, 2, 15])
        #expect(social.count == 3)
    }

    @Test func `long groups are no short ones`() {
        let sizes: GroupSizes = [16, 19]
        #expect(sizes != [0, 3] && sizes != [1, 3])
        #expect(sizes.count == 2)
    }
}
