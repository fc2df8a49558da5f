public import Casework
public import Foundation
public import Localization
public import Sealing

/// Everything that the two sites stand on, put together by the command line.
public struct SiteConfiguration: Sendable {
    public let storytellers: StorytellerDesk
    public let catalogue: Catalogue
    public let formTokens: FormTokens
    /// Reached over https: cookies are for https only.
    public let isSecure: Bool
    /// The only clock of the sites.
    public let now: @Sendable () -> Date
    /// Tests fail on a name that a template does not know; the service reports it and goes on.
    public let failsOnUnknownNames: Bool
    let weather = WeatherPages.standard

    public init(
        storytellers: StorytellerDesk, catalogue: Catalogue, formTokens: FormTokens, isSecure: Bool,
        now: @escaping @Sendable () -> Date, failsOnUnknownNames: Bool = false
    ) {
        self.storytellers = storytellers
        self.catalogue = catalogue
        self.formTokens = formTokens
        self.isSecure = isSecure
        self.now = now
        self.failsOnUnknownNames = failsOnUnknownNames
    }
}
