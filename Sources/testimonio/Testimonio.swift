import ArgumentParser

/// The command line, and the only place where the parts are put together.
@main
struct Testimonio: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "testimonio",
        abstract: "Stories of deportation through contact with the police, told safely.",
        subcommands: [
            Serve.self, Demo.self, Staff.self, Form.self, Redact.self, AnonymizeCommand.self, Release.self,
        ])
}
