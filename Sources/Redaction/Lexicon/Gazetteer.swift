package import Foundation

/// Names of people and places as facts: for the hash of a folded name, what it can be. A compact table, made by
/// `redaction-lab gazetteer` from public lists; see `Model/PROVENANCE.md`.
package struct Gazetteer: Sendable {
    package static let given: UInt8 = 1
    package static let surname: UInt8 = 2
    package static let city: UInt8 = 4
    /// A word, or several, with which a longer place name begins.
    package static let cityStart: UInt8 = 8
    /// Part of few names: weak evidence by itself.
    package static let rare: UInt8 = 16
    /// Occurs as an ordinary word in running text.
    package static let common: UInt8 = 32
    /// A Mexican state or a department of Central America and the like.
    package static let region: UInt8 = 64

    /// Fingerprints by open addressing; 0 is empty.
    private let prints: [UInt32]
    private let flags: [UInt8]
    /// The code of the area that a town or region lies in; 0 when none is known or there is more than one.
    private let areas: [UInt8]
    private let mask: Int

    /// An empty table.
    package init() {
        prints = [0]
        flags = [0]
        areas = [0]
        mask = 0
    }

    /// A table of the given entries.
    package init(entries: [(hash: UInt64, flags: UInt8, area: UInt8)]) {
        var capacity = 1024
        while capacity * 7 < entries.count * 10 { capacity *= 2 }
        mask = capacity - 1
        var prints = [UInt32](repeating: 0, count: capacity)
        var flags = [UInt8](repeating: 0, count: capacity)
        var areas = [UInt8](repeating: 0, count: capacity)
        for entry in entries {
            var slot = Int(truncatingIfNeeded: entry.hash) & (capacity - 1)
            while prints[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
            prints[slot] = Self.print(of: entry.hash)
            flags[slot] = entry.flags
            areas[slot] = entry.area
        }
        self.prints = prints
        self.flags = flags
        self.areas = areas
    }

    /// Reads what `data` wrote.
    package init(data: Data) throws {
        guard data.count >= 4 else { throw ModelProblem.truncated }
        let capacity = data.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        guard capacity > 0, capacity & (capacity - 1) == 0, data.count == 4 + capacity * 6 else {
            throw ModelProblem.truncated
        }
        mask = capacity - 1
        prints = data.withUnsafeBytes { raw in
            [UInt32](unsafeUninitializedCapacity: capacity) { buffer, count in
                for slot in 0..<capacity {
                    let value = raw.loadUnaligned(fromByteOffset: 4 + slot * 4, as: UInt32.self)
                    buffer.initializeElement(at: slot, to: UInt32(littleEndian: value))
                }
                count = capacity
            }
        }
        flags = Array(data.dropFirst(4 + capacity * 4).prefix(capacity))
        areas = Array(data.suffix(capacity))
    }

    /// The table as a file: capacity, fingerprints, flags, areas; little-endian.
    package var data: Data {
        var out = Data()
        withUnsafeBytes(of: UInt32(prints.count).littleEndian) { out.append(contentsOf: $0) }
        for print in prints {
            withUnsafeBytes(of: print.littleEndian) { out.append(contentsOf: $0) }
        }
        out.append(contentsOf: flags)
        out.append(contentsOf: areas)
        return out
    }

    private static func print(of hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: hash >> 32) | 1
    }

    private func slot(_ hash: UInt64) -> Int? {
        let print = Self.print(of: hash)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while prints[slot] != 0 {
            if prints[slot] == print { return slot }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// A small filter that lets through all names of some of these kinds and few others.
    func filter(_ kinds: UInt8) -> HashFilter {
        var filter = HashFilter()
        for (slot, print) in prints.enumerated() where print != 0 && flags[slot] & kinds != 0 {
            filter.insert(UInt64(print) << 32)
        }
        return filter
    }

    /// What the name with this hash can be.
    func flags(_ hash: UInt64) -> UInt8 {
        slot(hash).map { flags[$0] } ?? 0
    }

    /// The one US state or country that holds a town or region of this name.
    func area(_ hash: UInt64) -> Area? {
        slot(hash).flatMap { Area(code: areas[$0]) }
    }
}

/// Why a bundled model file could not be read.
public enum ModelProblem: Error, Equatable {
    case missing
    case truncated
    case unknownVersion
}
