import Foundation
import Testing

@testable import Sealing

@Suite struct PaddingTests {
    @Test(arguments: [0, 1, 2_043, 2_044, 2_045, 5_000, 65_536, 100_001])
    func `gives back what it was given`(length: Int) throws {
        let text = Data(repeating: 7, count: length)
        let padded = Padding.pad(text)
        #expect(padded.count == Padding.paddedLength(length + 4))
        #expect(try Padding.unpad(padded) == text)
    }

    @Test func `never grows a long text by more than 12 percent, and never shrinks it`() {
        for length in stride(from: 2_049, through: 200_000, by: 37) {
            let padded = Padding.paddedLength(length)
            #expect(padded >= length && Double(padded) <= Double(length) * 1.12)
        }
    }

    @Test func `lengths of stories fall into few buckets`() {
        let buckets = Set((1...20_000).map(Padding.paddedLength))
        #expect(buckets.count < 60)
    }

    @Test(arguments: [Data(), Data([0, 0]), Data([0, 0, 0, 9, 1]), Data([0, 0, 0, 0, 1])])
    func `refuses padding that it does not make`(padded: Data) {
        #expect(throws: SealingRefusal.malformed) { try Padding.unpad(padded) }
    }
}
