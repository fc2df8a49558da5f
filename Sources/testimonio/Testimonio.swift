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

    /// Every command's failure passes here, so that none reaches the operator as the name of a case.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            exit(withError: isOfTheParser(error) ? error : OperatorError(of: error))
        }
    }

    /// A request for help, a mistake in the arguments, or an exit code: the parser knows what to say.
    private static func isOfTheParser(_ error: any Error) -> Bool {
        error is ExitCode || exitCode(for: error) != .failure
    }
}
