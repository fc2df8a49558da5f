public import Redaction

extension StorytellerDesk {
    /// Redacted words read again for a reviewer, in whatever language their labels are.
    public func secondReading(of redacted: [String]) -> SecondReading {
        redactor.secondReading(of: redacted, labels: Array(vocabularies.values))
    }
}
