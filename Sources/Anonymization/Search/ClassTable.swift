/// Classes of rows: a packed key and a number of rows for each, in memory that is used again for the next table.
final class ClassTable<Key: PackedKey> {
    private(set) var keys: UnsafeMutablePointer<Key>
    private(set) var sizes: UnsafeMutablePointer<UInt32>
    private var capacity: Int
    var count = 0

    init(capacity: Int = 16) {
        self.capacity = capacity
        keys = .allocate(capacity: capacity)
        sizes = .allocate(capacity: capacity)
    }

    deinit {
        keys.deallocate()
        sizes.deallocate()
    }

    /// Takes the classes of another table and gives it those of this one.
    func swap(with other: ClassTable<Key>) {
        Swift.swap(&keys, &other.keys)
        Swift.swap(&sizes, &other.sizes)
        Swift.swap(&capacity, &other.capacity)
        Swift.swap(&count, &other.count)
    }

    /// Empties the table and makes room for at least `needed` classes. Room that is not used costs no memory, since
    /// the system gives pages on first use.
    func reset(capacity needed: Int) {
        count = 0
        guard needed > capacity else { return }
        keys.deallocate()
        sizes.deallocate()
        capacity = needed
        keys = .allocate(capacity: capacity)
        sizes = .allocate(capacity: capacity)
    }
}
