import Foundation
import Intake

/// What lies in a draft's place, under the key that only the visitor's cookie has.
///
/// Sending puts the receipt where the answers were, in the transaction that files the story. If the answer to the
/// browser is lost on its way, sending again shows the same receipt instead of losing it or filing the story twice.
enum DraftContents: Codable, Sendable, Equatable {
    case telling(DraftAnswers)
    /// The story is filed; digits of its receipt, until the person says that they wrote it down.
    case sent(receipt: String)
}
