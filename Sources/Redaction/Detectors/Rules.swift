/// All rules together: what the pattern detectors and the name detectors find, without overlaps.
package enum Rules {
    package static func matches(in passage: Passage) -> [Match] {
        let found = Detection.patterns.matches(in: passage) + Detection.names.matches(in: passage)
        return Overlap.resolve(found)
    }
}
