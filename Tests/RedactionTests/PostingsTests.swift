import Testing

@testable import Redaction

@Suite struct PostingsTests {
    @Test func `numbers are found in the order in which they were filed`() {
        var postings = Postings()
        for number in 0..<2000 { postings.file(number, under: UInt64(number % 7) &* 0x9E37_79B9_7F4A_7C15) }
        #expect(postings.first(under: 0, of: 5) { $0 > 10 } == 14)
        #expect(postings.first(under: 0, of: 2) { $0 > 10 } == nil)
        #expect(postings.first(under: 99, of: 5) { _ in true } == nil)
    }
}
