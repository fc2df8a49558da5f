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
import Web

/// What takes long to load and never changes: once for all tests.
private struct Content {
    let catalogue: Catalogue
    let form: FormDefinition
    let redactor: RedactionEngine

    init() throws {
        catalogue = try Catalogue.bundled()
        form = try FormDefinition.bundled()
        redactor = try RedactionEngine()
    }

    static let bundled = Result { try Content() }
}

/// The whole site over an empty store in memory.
struct TestSite {
    let catalogue: Catalogue
    let form: FormDefinition
    let staff: StaffDesk
    private let configuration: SiteConfiguration

    /// A day in November 2026.
    static let now = Date(timeIntervalSince1970: 1_795_000_000)

    init(isOpen: Bool = true, isSecure: Bool = false, findings: ReleasePress? = nil) async throws {
        let content = try Content.bundled.get()
        catalogue = content.catalogue
        form = content.form
        let store = try SQLiteStore.inMemory()
        staff = StaffDesk(store: store, cost: .testing)
        let secrets = Installation(
            receiptSalt: Data(repeating: 1, count: 16), tokenKey: Data(repeating: 2, count: 32))
        let desk = try Self.desk(store, content, try await store.installation(orCreate: secrets))
        var configuration = SiteConfiguration(
            storytellers: desk, staff: staff, catalogue: catalogue, formTokens: FormTokens(key: secrets.tokenKey),
            now: { Self.now })
        configuration.isSecure = isSecure
        configuration.press = findings
        configuration.showsFindings = findings != nil
        configuration.failsOnUnknownNames = true
        self.configuration = configuration
        if isOpen {
            let link = try await staff.invite("Ana", role: .keyHolder, now: Self.now)
            _ = try await staff.setUp("\(link)", password: "caballo nube lampara violeta", now: Self.now)
        }
    }

    private static func desk(
        _ store: SQLiteStore, _ content: Content, _ installation: Installation
    ) throws -> StorytellerDesk {
        var policy = IntakePolicy()
        policy.opensWithoutRecovery = true
        var vocabularies: [LanguageTag: LabelVocabulary] = [:]
        var consents: [LanguageTag: [ConsentScope: ConsentText]] = [:]
        for language in content.catalogue.languages {
            vocabularies[language] = content.catalogue.labelVocabulary(in: language)
            for scope in ConsentScope.allCases {
                consents[language, default: [:]][scope] = ConsentText(version: "test", hash: "00")
            }
        }
        return StorytellerDesk(
            store: store, form: content.form, redactor: content.redactor, vocabularies: vocabularies,
            consentTexts: ConsentTexts(consents), installation: installation, policy: policy, cost: .testing)
    }

    /// Runs `steps` in a browser of its own.
    func visit(_ steps: @Sendable (Browser) async throws -> Void) async throws {
        let router = try makeRouter(configuration, logger: Logger(label: "test"))
        try await Application(router: router).test(.router) { client in
            try await steps(Browser(client))
        }
    }
}
