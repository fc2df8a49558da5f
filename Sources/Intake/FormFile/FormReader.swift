/// Reads a form from its YAML file. What it can read it keeps, so that one mistake does not hide the next.
struct FormReader {
    private static let keys: Set<String> = ["settings", "ladders", "choices", "survey"]

    var problems = ProblemList()
    var lists: [ListName: ChoiceList] = [:]
    /// Where each choice list begins.
    var listLines: [ListName: Int] = [:]
    /// Contents of a choice file by its name; nil when there is no such file.
    let file: (String) -> String?

    /// The form as far as it can be read, and everything that kept parts of it from being read.
    mutating func read(_ yaml: String) throws(FormProblems) -> FormDefinition? {
        guard let root = YAMLTable(try .root(of: yaml), allowed: Self.keys, &problems) else { return nil }
        let (id, version) = settings(root)
        readChoices(root["choices"])
        let ladders = readLadders(root["ladders"])
        let pages = readPages(root)
        return FormDefinition(id: id, version: version, pages: pages, choiceLists: lists, ladders: ladders)
    }

    private mutating func settings(_ root: YAMLTable) -> (id: String, version: String) {
        guard let node = root["settings"],
            let settings = YAMLTable(node, allowed: ["form_id", "version"], &problems)
        else {
            problems.add(.missingKey, root.line, "'settings' with 'form_id' and 'version' is missing")
            return ("", "")
        }
        return (plain("form_id", settings), plain("version", settings))
    }

    /// A value that is written into file names and tables: ASCII letters, digits, dots and dashes.
    private mutating func plain(_ key: String, _ settings: YAMLTable) -> String {
        guard let text = settings.required(key, &problems) else { return "" }
        if !isCode(text, also: ".") {
            problems.add(.badValue, settings.line(of: key), "'\(key)' takes letters, digits, '.', '-' and '_'")
        }
        return text
    }

    private mutating func readPages(_ root: YAMLTable) -> [FormPage] {
        guard let items = root["survey"]?.items, !items.isEmpty else {
            problems.add(.missingKey, root.line(of: "survey"), "'survey' needs a list of groups: the pages")
            return []
        }
        return items.compactMap { item in page(item) }
    }

    private mutating func page(_ node: YAMLNode) -> FormPage? {
        guard let table = YAMLTable(node, allowed: ["type", "name", "relevant", "children"], &problems) else {
            return nil
        }
        if table.required("type", &problems) != "group" {
            problems.add(.unknownType, table.line(of: "type"), "a page has 'type: group'")
        }
        let children = table["children"]?.items ?? []
        let questions = children.compactMap { item in question(item) }
        if children.isEmpty { problems.add(.missingKey, table.line, "a group needs 'children': its questions") }
        let relevant = condition("relevant", table)
        guard let name: PageName = table.name("name", &problems) else { return nil }
        return FormPage(name: name, relevant: relevant, questions: questions, line: table.line)
    }

    mutating func condition(_ key: String, _ table: YAMLTable, allowsColumns: Bool = false) -> Condition? {
        guard let source = table.text(key, &problems) else { return nil }
        do {
            return try Condition(source, allowsColumns: allowsColumns)
        } catch {
            problems.add(.badExpression, table.line(of: key), "\(key): \(error)")
            return nil
        }
    }
}

/// Whether `text` is safe as a code: ASCII letters, digits, `_`, `-` and the characters in `also`; not empty.
func isCode(_ text: String, also: String = "") -> Bool {
    !text.isEmpty
        && text.allSatisfy { character in
            character.isASCII && (character.isLetter || character.isNumber || "_-\(also)".contains(character))
        }
}
