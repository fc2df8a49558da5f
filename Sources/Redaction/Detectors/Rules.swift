/// All rules together: what the pattern detectors and the name detectors find, without overlaps.
package enum Rules {
    package static func matches(in passage: Passage) -> [Match] {
        Overlap.resolve(Detection.all.matches(in: passage))
    }
}
