import ArgumentParser
import Casework
import Foundation
import Web

extension Release {
    struct AtOnce: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "now", abstract: "Prepares, writes and publishes at once (default).")

        @OptionGroup var rules: ReleaseRuleOptions
        @OptionGroup var labels: ReleaseLabelOptions
        @OptionGroup var folder: DataFolder
        @OptionGroup var content: ContentOptions

        @Option(name: .long, help: "The folder to make; it must not be there yet.")
        var out: String

        func run() async throws {
            try await ReleaseOffice.told {
                let office = try ReleaseOffice(folder, content)
                let target = ReleaseFolder(URL(fileURLWithPath: out, isDirectory: true))
                try target.check()
                try await office.press.tidy(now: Date())
                let tags = try labels.tags(office)
                let release = try await office.prepare(rules.rules())
                try await office.press.publish(release, to: target, labels: tags, by: nil, now: Date())
                print("Release \(release.id) is published in \(target.url.path).")
                ReleaseOffice.report(release)
            }
        }
    }

    struct Prepare: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prepares a release to be looked at; nothing is published.")

        @OptionGroup var rules: ReleaseRuleOptions
        @OptionGroup var labels: ReleaseLabelOptions
        @OptionGroup var folder: DataFolder
        @OptionGroup var content: ContentOptions

        @Option(name: .long, help: "A folder to make with the files as they would leave; it must not be there yet.")
        var out: String?

        func run() async throws {
            try await ReleaseOffice.told {
                let office = try ReleaseOffice(folder, content)
                let target = out.map { ReleaseFolder(URL(fileURLWithPath: $0, isDirectory: true)) }
                try target?.check()
                let tags = try labels.tags(office)
                let release = try await office.prepare(rules.rules())
                if let target {
                    try target.write(try await office.press.bundle(release, labels: tags, now: Date()).files)
                }
                try await office.desk.keep(release)
                print(
                    "Release \(release.id) is prepared and kept for a day. To publish it: testimonio release publish \(release.id)"
                )
                ReleaseOffice.report(release)
            }
        }
    }

    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Publishes a prepared release.")

        @Argument(help: "The name of the prepared release.")
        var id: String

        @OptionGroup var labels: ReleaseLabelOptions
        @OptionGroup var folder: DataFolder
        @OptionGroup var content: ContentOptions

        @Option(name: .long, help: "A folder to make with a copy of the files; it must not be there yet.")
        var out: String?

        func run() async throws {
            try await ReleaseOffice.told {
                let office = try ReleaseOffice(folder, content)
                try await office.press.tidy(now: Date())
                guard let release = try await office.desk.prepared(id) else { throw ReleaseRefusal.noSuchRelease }
                let target = out.map { ReleaseFolder(URL(fileURLWithPath: $0, isDirectory: true)) }
                try await office.press.publish(release, to: target, labels: labels.tags(office), by: nil, now: Date())
                print("Release \(id) is published.")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists what left, and what is prepared.")

        @OptionGroup var folder: DataFolder
        @OptionGroup var content: ContentOptions

        func run() async throws {
            try await ReleaseOffice.told {
                let office = try ReleaseOffice(folder, content)
                for release in try await office.desk.releases() {
                    let rows = try ReleaseManifest(json: release.manifest).counts.rows
                    let state = release.recalled.map { "recalled: \($0)" } ?? "published"
                    print([release.id, "k=\(release.k)", "rows=\(rows)", state].joined(separator: "\t"))
                }
                for release in try await office.desk.prepared() {
                    print(
                        [release.id, "k=\(release.rules.k)", "rows=\(release.rows.count)", "prepared"].joined(
                            separator: "\t"))
                }
            }
        }
    }

    struct Recall: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Marks a release as recalled. What was downloaded cannot be called back.")

        @Argument(help: "The name of the release.")
        var id: String

        @Option(help: "Why, in words that may be read by everybody.")
        var reason: String

        @OptionGroup var folder: DataFolder
        @OptionGroup var content: ContentOptions

        func run() async throws {
            try await ReleaseOffice.told {
                let office = try ReleaseOffice(folder, content)
                try await office.desk.recall(id, reason: reason, by: nil, now: Date())
                print("Release \(id) is recalled. Copies that were downloaded are still out there.")
            }
        }
    }
}
