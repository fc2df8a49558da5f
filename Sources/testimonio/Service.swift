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
        isDemo: Bool = false
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
        do {
            try await withThrowingDiscardingTaskGroup { group in
                group.addTask { try await Self.keepClean(store) }
                try await application.runService()
                group.cancelAll()
            }
        } catch is CancellationError {
        } catch {
            throw OperatorError(Self.explanation(of: error, at: address))
        }
    }

    /// Deletes what is past its time, once an hour.
    private static func keepClean(_ store: any StoryStore) async throws {
        while !Task.isCancelled {
            let now = Date()
            try await store.sweep(
                today: .init(utc: now), now: now, sessionsBefore: now.addingTimeInterval(-SessionLimits.idle))
            try await Task.sleep(for: .seconds(3_600))
        }
    }

    private static func explanation(of error: any Error, at address: ServerAddress) -> String {
        if let fault = error as? any Fault { return fault.explanation }
        return "The service cannot listen on \(address.host), port \(address.port). Is another program using it?"
    }
}
