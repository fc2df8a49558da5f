import Casework
import Foundation
import Hummingbird
import HummingbirdTesting
import Intake
import Localization
import Logging
import Redaction
import Sealing
import Storage
import Synchronization

@testable import Web

/// A staff site over a store in memory, with a clock that tests turn.
final class StaffFixture: Sendable {
    let store: SQLiteStore
    let desk: StaffDesk
    let storytellers: StorytellerDesk
    let form: FormDefinition
    private let configuration: SiteConfiguration
    let clock = Clock()

    /// 9 March 2026, 12:00 UTC.
    static let start = Date(timeIntervalSince1970: 1_773_057_600)
    static let password = "four ordinary words together"

    /// `sample` is for tests that read a release; otherwise the folder of releases is never made.
    init(sample: PublishedSample? = nil) async throws {
        store = try sample?.store ?? SQLiteStore.inMemory()
        desk = StaffDesk(store: store, cost: .testing)
        let fresh = Installation(receiptSalt: Data(count: 16), tokenKey: Data(repeating: 7, count: 32))
        let installation = try await store.installation(orCreate: fresh)
        form = try FormDefinition.parse(yaml: Self.form) { $0 == "county.csv" ? Self.counties : nil }
        storytellers = StorytellerDesk(
            store: store, form: form, redactor: try Self.engine(), vocabularies: Self.vocabularies,
            consentTexts: ConsentTexts(Self.consentTexts), installation: installation, cost: .testing)
        let clock = clock
        var configuration = SiteConfiguration(
            storytellers: storytellers, staff: desk, catalogue: try Self.catalogue(),
            formTokens: FormTokens(key: installation.tokenKey), now: { clock.now })
        configuration.failsOnUnknownNames = true
        let nowhere = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        configuration.press =
            sample?.press
            ?? ReleasePress(
                desk: ReleaseDesk(store: store, form: form), archive: ReleaseArchive(data: nowhere),
                catalogue: configuration.catalogue)
        self.configuration = configuration
    }

    /// The time, as tests set it.
    final class Clock: Sendable {
        private let time = Mutex(StaffFixture.start)
        var now: Date { time.withLock { $0 } }
        func advance(minutes: Double) { time.withLock { $0 += minutes * 60 } }
    }

    /// Runs `test` against the site's pages.
    func test(_ test: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        let router = try makeRouter(configuration, logger: Logger(label: "test"))
        try await Application(router: router).test(.router, test)
    }
}
