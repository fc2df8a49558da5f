import Sealing

extension ReceiptCode {
    /// As it is kept in the draft's place: its digit groups.
    var digits: String { digitGroups.joined(separator: "-") }

    static func kept(_ digits: String) throws(RecordFault) -> ReceiptCode {
        do { return try parse(digits) } catch { throw .sealedCopyDamaged }
    }

    /// `parse` with what is wrong told as a refusal.
    static func read(_ typed: String) throws(ReceiptRefusal) -> ReceiptCode {
        do {
            return try parse(typed)
        } catch {
            switch error {
            case .empty: throw .empty
            case .wrongCount(let count): throw .wrongCount(count)
            case .typo: throw .typo
            }
        }
    }
}
