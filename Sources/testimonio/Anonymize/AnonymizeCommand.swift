public import Anonymization
public import ArgumentParser
import Foundation

/// `testimonio anonymize`: the anonymization engine on any CSV file, without stories.
struct AnonymizeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anonymize",
        abstract: "Makes a CSV file k-anonymous with the least loss.",
        discussion: """
            HIERARCHIES is a folder with a file for each quasi-identifier, named COLUMN.csv, with a line for each value: \
            value;level 1;level 2;…;*  Only the columns named by --quasi, --sensitive and --plain are written. \
            Rows that would stand out are left out, up to the suppression limit.
            """
    )

    @Option(help: "CSV file with a header; ; or , between cells.")
    var input: String
    @Option(help: "Folder with the hierarchies.")
    var hierarchies: String
    @Option(help: "Columns that could single a person out, separated by commas.")
    var quasi: String = ""
    @Option(help: "Sensitive columns, separated by commas.")
    var sensitive: String = ""
    @Option(help: "Other columns to write as they are, separated by commas.")
    var plain: String = ""
    @Option(help: "The smallest number of rows that may share a profile.")
    var k: Int
    @Option(help: "Each class has at least this many different sensitive values.")
    var distinctL: Int?
    @Option(help: "Each class has sensitive values with an entropy of at least ln l.")
    var entropyL: Double?
    @Option(help: "Sensitive values of each class are at most this far from those of all rows, 0 to 1.")
    var t: Double?
    @Flag(help: "Measure that distance along the sensitive column's own hierarchy.")
    var tHierarchy = false
    @Option(help: "The share of rows that may be left out, 0 to 1.")
    var suppression: Double = 0.05
    @Option(help: "What to make small: loss, aecs or dm.")
    var metric: QualityMetric = .loss
    @Option(help: "How the losses of columns are put together: geometric or arithmetic.")
    var aggregate: LossAggregate = .geometric
    @Option(help: "Threads to search with.")
    var threads: Int = ProcessInfo.processInfo.activeProcessorCount
    @Flag(help: "Then give each class levels of its own where that loses less.")
    var local = false
    @Option(help: "CSV file to write; replaced when it is complete.")
    var output: String
    @Option(help: "JSON file to write with the levels, the loss and the risks.")
    var report: String?

    func run() throws {
        let begin = ContinuousClock.now
        FileLimit.becomesAnError()
        // Before the work begins, so that a folder that cannot be written is known at once.
        let outputFile = try OutputFile(path: output)
        defer { outputFile.abandon() }
        let reportFile = try report.map { try OutputFile(path: $0) }
        defer { reportFile?.abandon() }
        let (table, ladders) = try read()
        let beginSearch = ContinuousClock.now
        let anonymizer = Anonymizer(
            table: table, hierarchies: ladders, quasi: list(quasi), model: try model(ladders), metric: metric,
            aggregate: aggregate, threads: threads)
        var result: AnonymizedTable
        do {
            result = try anonymizer.run()
            if local { result = result.locallyRecoded() }
        } catch {
            throw OperatorError(error.operatorMessage(input: input, hierarchies: hierarchies))
        }
        let searchTime = ContinuousClock.now - beginSearch
        try result.write(delimiter: 0x3b) { try outputFile.write($0) }
        if let reportFile {
            let document = AnonymizeReport(
                result, command: self, search: searchTime, total: ContinuousClock.now - begin)
            try document.write(to: reportFile)
            try reportFile.commit()
        }
        try outputFile.commit()
    }

    func list(_ names: String) -> [String] {
        names.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    private func model(_ ladders: [Hierarchy]) throws -> PrivacyModel {
        var rules: [SensitiveRule] = []
        for column in list(sensitive) {
            if let distinctL { rules.append(.distinctL(column: column, l: distinctL)) }
            if let entropyL { rules.append(.entropyL(column: column, l: entropyL)) }
            if let t {
                let ladder = tHierarchy ? ladders.first { $0.attribute == column } : nil
                rules.append(.tCloseness(column: column, t: t, hierarchy: ladder))
            }
        }
        if rules.isEmpty && (distinctL != nil || entropyL != nil || t != nil) {
            throw OperatorError("--distinct-l, --entropy-l and --t need --sensitive")
        }
        return PrivacyModel(k: k, sensitive: rules, suppressionLimit: suppression)
    }
}

extension QualityMetric: ExpressibleByArgument {}
extension LossAggregate: ExpressibleByArgument {}
