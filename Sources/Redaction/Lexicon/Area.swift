/// A part of the world that a label may name, because it is coarse enough to stay: a US state or a country. A Mexican
/// state or a department is finer than that and is hidden itself, so a label never names one.
package enum Area: Sendable, Hashable {
    /// Counted from 1, in the order of the states' English names.
    case state(Int)
    /// Counted from 1, in the order of `countries`.
    case country(Int)

    private static let stateCount = 50

    /// Countries whose towns the name list places, in the order of their English names. Those of the Americas: the names of
    /// far towns look too much like nicknames here.
    package static let countries = [
        "Argentina", "Belize", "Bolivia", "Brazil", "Chile", "Colombia", "Costa Rica", "Cuba", "Dominican Republic",
        "Ecuador", "El Salvador", "Guatemala", "Haiti", "Honduras", "Jamaica", "Mexico", "Nicaragua",
        "Panama", "Paraguay", "Peru", "Uruguay", "Venezuela",
    ]

    /// Reads the number that the name table keeps; nil for 0, which says that the place is not known or not one.
    package init?(code: UInt8) {
        switch Int(code) {
        case 0: return nil
        case 1...Self.stateCount: self = .state(Int(code))
        case let number: self = .country(number - Self.stateCount)
        }
    }

    package var code: UInt8 {
        switch self {
        case .state(let number): UInt8(number)
        case .country(let number): UInt8(Self.stateCount + number)
        }
    }
}
