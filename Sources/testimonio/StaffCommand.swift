public import ArgumentParser
public import Casework
import Foundation
import Sealing
import Storage

/// `testimonio staff`: people, from the operator's side. Never touches a key.
struct Staff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "Adds, lists and disables people.",
        subcommands: [Add.self, List.self, Disable.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints a one-time link with which a new person chooses a password.")

        @Argument(help: "The name to sign in with.")
        var name: String

        @Option(help: "key_holder, advocate, legal or researcher.")
        var role: StaffRole

        @Option(help: "The address of the site, put before the link.")
        var site = "http://127.0.0.1:8080"

        @OptionGroup var folder: DataFolder

        func run() async throws {
            let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
            guard !name.isEmpty else { throw OperatorError("The name is empty.") }
            guard name == name.forTerminal else {
                throw OperatorError("The name holds characters that cannot be seen or typed.")
            }
            let desk = StaffDesk(store: try Installed.store(in: folder))
            do {
                let token = try await desk.invite(name, role: role, now: Date())
                print("One-time link for \(name), good for \(StaffDesk.linkDays) days:")
                print(SetupLink.text(token, site: site))
            } catch SetupRefusal.nameTaken {
                throw OperatorError("The name \(name) is taken.")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists people, their roles and the keys they hold.")

        @OptionGroup var folder: DataFolder

        func run() async throws {
            for person in try await StaffDesk(store: try Installed.existingStore(in: folder)).people() {
                let keys = person.holds.map(\.rawValue).sorted().joined(separator: "+")
                print(
                    [
                        person.name.forTerminal, person.role.rawValue, person.state.rawValue,
                        keys.isEmpty ? "no keys" : keys,
                    ]
                    .joined(separator: "\t"))
            }
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Ends a person's access and their sessions.")

        @Argument(help: "The name they sign in with.")
        var name: String

        @OptionGroup var folder: DataFolder

        func run() async throws {
            do {
                try await StaffDesk(store: try Installed.existingStore(in: folder)).disable(named: name, now: Date())
                print("\(name) can no longer sign in.")
            } catch StaffRefusal.noSuchPerson {
                throw OperatorError("Nobody is called \(name.forTerminal).")
            } catch StaffRefusal.lastKeyHolder {
                throw OperatorError("\(name) is the last key holder; without them nobody could give keys.")
            }
        }
    }
}

extension StaffRole: ExpressibleByArgument {}

extension String {
    /// The text with a mark in place of each control character: a name must not steer the terminal it is printed on.
    var forTerminal: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { CharacterSet.controlCharacters.contains($0) ? "\u{FFFD}" : $0 }))
    }
}
