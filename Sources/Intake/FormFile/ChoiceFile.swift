/// Reads a list of choices from CSV (RFC 4180 without line breaks inside cells): `name`, `label`, further columns.
enum ChoiceFile {
    struct Problem: Error {
        /// From 1.
        let line: Int
        let reason: String
    }

    static func choices(in text: String) throws(Problem) -> [Choice] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard let head = lines.first else { throw Problem(line: 1, reason: "the file is empty") }
        let columns = try cells(head, line: 1)
        guard let name = columns.firstIndex(of: "name"), let label = columns.firstIndex(of: "label") else {
            throw Problem(line: 1, reason: "the first line needs the columns 'name' and 'label'")
        }
        var choices: [Choice] = []
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            let cells = try cells(line, line: index + 1)
            guard cells.count == columns.count else {
                throw Problem(line: index + 1, reason: "\(cells.count) cells where the first line has \(columns.count)")
            }
            var more: [String: String] = [:]
            for (place, column) in columns.enumerated() where place != name && place != label {
                more[column] = cells[place]
            }
            choices.append(Choice(name: cells[name], label: cells[label], columns: more))
        }
        return choices
    }

    private static func cells(_ text: Substring, line: Int) throws(Problem) -> [String] {
        guard text.contains("\"") else {
            return text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        var cells: [String] = []
        var cell = ""
        var isQuoted = false
        var previous: Character?
        for character in text {
            switch character {
            case "\"":
                if !isQuoted, previous == "\"" { cell.append("\"") }
                isQuoted.toggle()
            case "," where !isQuoted:
                cells.append(cell)
                cell = ""
            default:
                cell.append(character)
            }
            previous = character
        }
        guard !isQuoted else { throw Problem(line: line, reason: "a quote is not closed") }
        return cells + [cell]
    }
}
