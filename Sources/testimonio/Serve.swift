import ArgumentParser
import Casework
import Foundation
import Storage

/// `testimonio serve`: both sites on one address.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the storyteller site and the staff site.",
        discussion: """
            On an empty data folder it prints a one-time link with which the first key holder chooses a password. \
            Serve it behind a proxy that ends TLS and keeps no access log, and say so with --https. Without it, only \
            this machine is served.
            """)

    @OptionGroup var folder: DataFolder
    @OptionGroup var content: ContentOptions
    @OptionGroup var address: ServerAddress

    @Flag(help: "Take stories although no recovery kit is confirmed and there is only one key holder.")
    var openWithoutRecovery = false

    @Flag(help: "Show everybody a page with numbers from the latest data release that stands.")
    var findings = false

    func run() async throws {
        var policy = IntakePolicy()
        policy.opensWithoutRecovery = openWithoutRecovery
        // What can be wrong is looked at first: a start that fails leaves no folder and no link behind.
        try DemoMark(folder).refuseToServe()
        try address.check()
        let content = try Content(content)
        let store = try Installed.store(in: folder)
        let service = try await Service(
            store: store, in: folder, content: content, policy: policy, showsFindings: findings)
        if try await service.staff.setupNeeded() { try await offerSetup(by: service.staff, in: store) }
        try await service.run(at: address)
    }

    /// Prints a link for the first key holder; never a second one beside a link that still works.
    private func offerSetup(by desk: StaffDesk, in store: SQLiteStore) async throws {
        let now = Date()
        let output = FileHandle.standardOutput
        if let open = try await store.openSetupLinks(now: now).first(where: { $0.role == .keyHolder }) {
            output.writeLine(
                """
                Nobody can sign in yet. A one-time link for \(open.name.forTerminal) was printed earlier and still works. \
                To replace it: testimonio staff add NAME --role key_holder --data FOLDER, with the same name.
                """)
            return
        }
        let token = try await desk.invite(SetupLink.firstName, role: .keyHolder, now: now)
        output.writeLine(
            "Nobody can sign in yet. One-time link for the first key holder, good for \(StaffDesk.linkDays) days:")
        output.writeLine(SetupLink.text(token, site: address.site))
    }
}
