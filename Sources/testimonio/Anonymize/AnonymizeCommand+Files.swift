import Anonymization
import Foundation

extension AnonymizeCommand {
    /// Reads the hierarchies, then the columns that are needed.
    func read() throws -> (Table, [Hierarchy]) {
        let quasi = list(quasi)
        let sensitive = list(sensitive)
        guard !quasi.isEmpty else {
            throw OperatorError(
                AnonymizationRefusal.noQuasiIdentifier.operatorMessage(input: input, hierarchies: hierarchies))
        }
        var ladders: [Hierarchy] = []
        for name in quasi + (tHierarchy ? sensitive : []) { ladders.append(try readHierarchy(name)) }
        let source = try InputFile(path: input)
        let reader = CSVReader { try source.read(into: $0) }
        do {
            let file = try TableFile(reader)
            let wanted = quasi + sensitive + list(plain)
            if let twice = wanted.first(where: { name in wanted.filter { $0 == name }.count > 1 }) {
                throw OperatorError("column \(twice) is named twice in --quasi, --sensitive or --plain")
            }
            if let missing = wanted.first(where: { !file.header.contains($0) }) {
                throw TableFileProblem.unknownColumn(name: missing)
            }
            let columns = file.header.filter(wanted.contains)
            return (try file.read(columns: columns, hierarchies: ladders), ladders)
        } catch let problem as TableFileProblem {
            throw OperatorError(problem.operatorMessage(file: input, hierarchies: hierarchies))
        }
    }

    private func readHierarchy(_ column: String) throws -> Hierarchy {
        guard !column.contains("/") else {
            throw OperatorError("column \(column): a name with / has no hierarchy file")
        }
        let path = "\(hierarchies)/\(column).csv"
        guard FileManager.default.fileExists(atPath: path) else {
            throw OperatorError("\(path): there is no such file, but column \(column) is a quasi-identifier")
        }
        let bytes: [UInt8]
        do {
            bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw OperatorError("\(path): cannot be read (\(error.localizedDescription))")
        }
        do {
            return try Hierarchy(attribute: column, csv: bytes)
        } catch {
            throw OperatorError(error.operatorMessage(file: path))
        }
    }
}

extension AnonymizeReport {
    func write(to file: OutputFile) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(self).withUnsafeBytes { try file.write($0) }
    }
}
