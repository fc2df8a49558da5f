import Foundation

/// Standard input, line by line as it comes, without the line feeds. As bytes: what is not UTF-8 must be refused and
/// not repaired, or the offsets would belong to another text.
struct InputLines: Sequence, IteratorProtocol {
    private var rest: [UInt8] = []
    private var looked = 0
    private var isAtEnd = false

    mutating func next() -> [UInt8]? {
        while true {
            if let end = rest[looked...].firstIndex(of: UInt8(ascii: "\n")) {
                defer {
                    rest.removeSubrange(...end)
                    looked = 0
                }
                return Array(rest[..<end])
            }
            looked = rest.count
            if isAtEnd {
                defer {
                    rest = []
                    looked = 0
                }
                return rest.isEmpty ? nil : rest
            }
            let piece = FileHandle.standardInput.availableData
            if piece.isEmpty { isAtEnd = true } else { rest.append(contentsOf: piece) }
        }
    }
}
