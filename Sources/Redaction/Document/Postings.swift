/// Numbers filed under hashes, those of each in the order in which they were filed.
struct Postings {
    private struct Link {
        let number: Int32
        /// The next link of the same key, or -1.
        var next: Int32 = -1
    }

    private var keys = WordInterner(expecting: 64)
    private var links: [Link] = []
    /// For each key, its first and its last link.
    private var firsts: [Int32] = []
    private var lasts: [Int32] = []

    mutating func file(_ number: Int, under key: UInt64) {
        let link = Int32(links.count)
        links.append(Link(number: Int32(number)))
        let (id, isNew) = keys.number(of: key)
        if isNew {
            firsts.append(link)
            lasts.append(link)
        } else {
            links[Int(lasts[id])].next = link
            lasts[id] = link
        }
    }

    /// The first number filed under a key that meets a condition, of so many that are looked at.
    func first(under key: UInt64, of most: Int, where meets: (Int) -> Bool) -> Int? {
        guard let id = keys.find(key) else { return nil }
        var link = firsts[id]
        for _ in 0..<most where link >= 0 {
            let number = Int(links[Int(link)].number)
            if meets(number) { return number }
            link = links[Int(link)].next
        }
        return nil
    }
}
