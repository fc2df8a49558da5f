import Casework
import Foundation
import Hummingbird
import Logging
import Sealing
import Web

/// The parts of a running installation, put together once.
struct Service {
    let store: any StoryStore
    let storytellers: StorytellerDesk
    let staff: StaffDesk
    private let configuration: SiteConfiguration

    init(
        store: any StoryStore, in folder: DataFolder, content: Content, policy: IntakePolicy,
        cost: ScryptCost = .standard,
        isDemo: Bool = false, showsFindings: Bool = false
    ) async throws {
        self.store = store
        let installation = try await Installed.installation(of: store)
        let gate = ScryptGate()
        storytellers = StorytellerDesk(
            store: store, form: content.form, redactor: content.redactor, vocabularies: content.vocabularies,
            consentTexts: content.consentTexts, installation: installation, policy: policy, cost: cost, gate: gate)
        staff = StaffDesk(store: store, cost: cost, gate: gate)
        var configuration = SiteConfiguration(
            storytellers: storytellers, staff: staff, catalogue: content.catalogue,
            formTokens: FormTokens(key: installation.tokenKey), now: { Date() })
        configuration.isDemo = isDemo
        configuration.showsFindings = showsFindings
        configuration.press = ReleasePress(
            desk: ReleaseDesk(store: store, form: content.form), archive: ReleaseArchive(data: folder.url),
            catalogue: content.catalogue)
        self.configuration = configuration
    }

    /// Serves until it is told to stop. Logs faults by their incident code and nothing of who asked for what.
    func run(at address: ServerAddress) async throws {
        var configuration = configuration
        configuration.isSecure = address.https
        var logger = Logger(label: "testimonio") { _ in PlainLogHandler() }
        logger.logLevel = .notice
        let application = Application(
            router: try makeRouter(configuration, logger: logger),
            configuration: .init(address: .hostname(address.host, port: address.port), serverName: nil),
            onServerRunning: { _ in FileHandle.standardOutput.writeLine("Testimonio is at \(address.site)") },
            logger: logger)
        let sweeping = Sweeping(store: store, press: configuration.press, logger: logger)
        do {
            try await withThrowingDiscardingTaskGroup { group in
                group.addTask { await sweeping.run() }
                try await application.runService()
                group.cancelAll()
            }
        } catch is CancellationError {
        }
    }
}
