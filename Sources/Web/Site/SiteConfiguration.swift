public import Casework
public import Foundation
public import Localization
public import Sealing

/// Everything that the two sites stand on, put together by the command line.
public struct SiteConfiguration: Sendable {
    public let storytellers: StorytellerDesk
    public let staff: StaffDesk
    public let catalogue: Catalogue
    public let formTokens: FormTokens
    /// Reached over https: cookies are for https only.
    public var isSecure = false
    /// Everything in it is invented, and every page says so.
    public var isDemo = false
    /// Whether everybody may see what the latest release shows.
    public var showsFindings = false
    /// The only clock of the sites.
    public let now: @Sendable () -> Date
    /// Tests fail on a name that a template does not know; the service reports it and goes on.
    public var failsOnUnknownNames = false
    /// Publishes data; nil where no folder for it is known.
    public var press: ReleasePress?
    let weather = WeatherPages.standard

    public init(
        storytellers: StorytellerDesk, staff: StaffDesk, catalogue: Catalogue, formTokens: FormTokens,
        now: @escaping @Sendable () -> Date
    ) {
        self.storytellers = storytellers
        self.staff = staff
        self.catalogue = catalogue
        self.formTokens = formTokens
        self.now = now
    }
}
