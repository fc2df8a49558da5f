import ArgumentParser
import Casework
import Foundation
import Sealing

/// `testimonio demo`: the service with invented people and stories.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fills an empty folder with 200 invented stories and invented staff, and serves it.",
        discussion: "Every page says that it is a demonstration. Locks are cheap in it: never tell a true story there.")

    @OptionGroup var folder: DataFolder
    @OptionGroup var content: ContentOptions
    @OptionGroup var address: ServerAddress

    @Flag(help: "Show everybody a page with numbers from the latest data release that stands.")
    var findings = false

    func run() async throws {
        try address.check()
        let content = try Content(content)
        let mark = DemoMark(folder)
        try mark.claim()
        let store = try Installed.store(in: folder)
        let service = try await Service(
            store: store, in: folder, content: content, policy: IntakePolicy(), cost: .testing, isDemo: true,
            showsFindings: findings)
        if try await service.staff.setupNeeded() {
            FileHandle.standardOutput.writeLine("Inventing \(DemoOffice.stories) stories …")
            try await DemoOffice(
                store: store, storytellers: service.storytellers, desk: service.staff, now: Date()
            ).fill()
            try mark.finish()
        }
        for (name, role) in DemoOffice.staff {
            FileHandle.standardOutput.writeLine("\(role.rawValue): \(name)")
        }
        FileHandle.standardOutput.writeLine("Password of all of them: \(DemoOffice.password)")
        try await service.run(at: address)
    }
}
