extension FormReader {
    /// `choices:` is a mapping of list names to choices; a choice is a code, or a mapping with `name` and columns.
    mutating func readChoices(_ node: YAMLNode?) {
        guard let node, let table = YAMLTable(node, allowed: nil, &problems) else { return }
        for key in table.keys {
            guard let name: ListName = YAMLTable.name(key, table.line(of: key), &problems) else { continue }
            let choices = (table[key]?.items ?? []).compactMap { item in choice(item) }
            add(ChoiceList(name: name, choices: choices.map(\.choice)), table.line(of: key), choices.map(\.line))
        }
    }

    private mutating func choice(_ node: YAMLNode) -> (choice: Choice, line: Int)? {
        if let name = node.text { return (Choice(name: name), node.line) }
        guard let table = YAMLTable(node, allowed: nil, &problems), let name = table.required("name", &problems)
        else { return nil }
        var columns: [String: String] = [:]
        for key in table.keys where key != "name" { columns[key] = table.text(key, &problems) }
        return (Choice(name: name, columns: columns), table.line)
    }

    /// `lines`: where each choice is written; all the same for a list that is in a file.
    private mutating func add(_ list: ChoiceList, _ line: Int, _ lines: [Int]) {
        if list.choices.isEmpty { problems.add(.emptyList, line, "the list '\(list.name)' has no choices") }
        var seen: Set<String> = []
        for (choice, line) in zip(list.choices, lines) {
            if !isCode(choice.name) {
                problems.add(.badName, line, "'\(choice.name)' is no code: letters, digits, '_' and '-'")
            }
            if MissingCode(rawValue: choice.name) != nil {
                problems.add(.reservedName, line, "'\(choice.name)' has a meaning of its own in every list")
            }
            if !seen.insert(choice.name).inserted {
                problems.add(.duplicateName, line, "'\(choice.name)' is twice in the list '\(list.name)'")
            }
        }
        lists[list.name] = list
        listLines[list.name] = line
    }

    /// The list of a choice file, read once; its name is the file's without `.csv`.
    mutating func choiceFile(_ file: String, _ line: Int) -> ListName? {
        guard file.hasSuffix(".csv"), let name = ListName(rawValue: String(file.dropLast(4))) else {
            problems.add(.badName, line, "a choice file is NAME.csv; NAME takes lower-case letters, digits and _")
            return nil
        }
        if lists[name] != nil { return name }
        guard let text = self.file(file) else {
            problems.add(.unknownFile, line, "the file '\(file)' is missing or not UTF-8")
            return nil
        }
        do {
            let choices = try ChoiceFile.choices(in: text)
            add(ChoiceList(name: name, choices: choices, file: file), line, choices.map { _ in line })
            return name
        } catch {
            problems.add(.badFile, line, "\(file), line \(error.line): \(error.reason)")
            return nil
        }
    }
}
