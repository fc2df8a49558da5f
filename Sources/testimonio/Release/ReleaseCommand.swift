import ArgumentParser
import Casework
import Foundation
import Intake
import Localization
import Web

/// `testimonio release`: data for research, from approved and consented stories.
struct Release: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release", abstract: "Prepares, publishes, lists and recalls data releases.",
        discussion: """
            testimonio release --k 5 --out FOLDER prepares a release, writes its files to FOLDER, which must not be
            there yet, and enters it in the ledger, all or nothing. With prepare and publish a person can look at it
            in between.
            """,
        subcommands: [AtOnce.self, Prepare.self, Publish.self, List.self, Recall.self, Advise.self],
        defaultSubcommand: AtOnce.self)
}

/// How coarse a release must be.
struct ReleaseRuleOptions: ParsableArguments {
    @Option(name: .long, help: "Every row looks like at least k - 1 others. Never below 3.")
    var k = 5

    @Option(name: .long, help: "The share of stories, 0 to 1, that may be left out to keep the others finer.")
    var suppression = 0.1

    @Option(name: .customLong("distinct-l"), help: "Different sensitive answers in each group of rows that look alike.")
    var diversity = 2

    @Option(name: .customLong("leave-out"), help: "A question to leave out. Can be given again.")
    var leftOut: [String] = []

    func rules() throws -> ReleaseRules {
        let names = try leftOut.map { text in
            guard let name = QuestionName(rawValue: text) else { throw OperatorError("No question is called \(text).") }
            return name
        }
        return ReleaseRules(k: k, suppression: suppression, diversity: diversity, leftOut: Set(names))
    }
}

/// How the files look.
struct ReleaseLabelOptions: ParsableArguments {
    @Option(name: .customLong("labels"), help: "A language whose labels stand beside the codes. Can be given again.")
    var languages: [String] = []

    func tags(_ content: ReleaseOffice) throws -> [LanguageTag] {
        try languages.map { text in
            guard let tag = LanguageTag(rawValue: text), content.catalogue.languages.contains(tag) else {
                throw OperatorError("There are no texts in the language \(text).")
            }
            return tag
        }
    }
}
