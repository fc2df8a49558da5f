import ArgumentParser
import Casework
import Foundation

/// `testimonio serve`: both sites on one address.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the storyteller site and the staff site.",
        discussion: """
            On an empty data folder it prints a one-time link with which the first key holder chooses a password. \
            Serve it behind a proxy that ends TLS and keeps no access log, and say so with --https.
            """)

    @OptionGroup var folder: DataFolder
    @OptionGroup var content: ContentOptions
    @OptionGroup var address: ServerAddress

    @Flag(help: "Take stories although no recovery kit is confirmed and there is only one key holder.")
    var openWithoutRecovery = false

    func run() async throws {
        var policy = IntakePolicy()
        policy.opensWithoutRecovery = openWithoutRecovery
        let store = try Installed.store(in: folder)
        let service = try await Service(store: store, in: folder, content: Content(content), policy: policy)
        if try await service.staff.setupNeeded() {
            let token = try await service.staff.invite(SetupLink.firstName, role: .keyHolder, now: Date())
            FileHandle.standardOutput.writeLine(
                "Nobody can sign in yet. One-time link for the first key holder, good for \(StaffDesk.linkDays) days:")
            FileHandle.standardOutput.writeLine(SetupLink.text(token, site: address.site))
        }
        try await service.run(at: address)
    }
}

/// Where the service listens.
struct ServerAddress: ParsableArguments {
    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @Flag(help: "Browsers reach the service over https: cookies are for https only.")
    var https = false

    var site: String { "\(https ? "https" : "http")://\(host):\(port)" }
}
