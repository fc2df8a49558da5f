import Sealing

extension ReceiptCode {
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
