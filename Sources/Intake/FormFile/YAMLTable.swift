/// One mapping of a form file, read key by key; what is wrong goes to the list of problems.
struct YAMLTable {
    let line: Int
    private let values: [String: YAMLNode]
    private let lines: [String: Int]

    /// Nil, with a problem, when `node` is no mapping. Keys other than `allowed` are a problem each; nil allows all.
    init?(_ node: YAMLNode, allowed: Set<String>?, _ problems: inout ProblemList) {
        guard let entries = node.entries else {
            problems.add(.badValue, node.line, "expected 'key: value' lines here")
            return nil
        }
        line = entries.first?.key.line ?? node.line
        var values: [String: YAMLNode] = [:]
        var lines: [String: Int] = [:]
        for (key, value) in entries {
            let name = key.text ?? ""
            if let allowed, !allowed.contains(name) {
                problems.add(
                    .unknownKey, key.line, "unknown key '\(name)'; allowed: \(allowed.sorted().joined(separator: ", "))"
                )
            }
            values[name] = value
            lines[name] = key.line
        }
        self.values = values
        self.lines = lines
    }

    var keys: [String] { values.keys.sorted { line(of: $0) < line(of: $1) } }

    subscript(key: String) -> YAMLNode? { values[key] }

    func line(of key: String) -> Int { lines[key] ?? line }

    /// The text under `key`; nil when it is not there or, with a problem, when it is no single value.
    func text(_ key: String, _ problems: inout ProblemList) -> String? {
        guard let node = values[key] else { return nil }
        guard let text = node.text, !text.isEmpty else {
            problems.add(.badValue, line(of: key), "'\(key)' needs one value")
            return nil
        }
        return text
    }

    /// The text under `key`, or nil with a problem.
    func required(_ key: String, _ problems: inout ProblemList) -> String? {
        if values[key] == nil { problems.add(.missingKey, line, "'\(key)' is missing") }
        return text(key, &problems)
    }

    /// `yes` or `no` (also `true`, `false`), or `otherwise` when the key is not there.
    func flag(_ key: String, otherwise: Bool, _ problems: inout ProblemList) -> Bool {
        switch text(key, &problems)?.lowercased() {
        case nil: return otherwise
        case "yes", "true": return true
        case "no", "false": return false
        case .some:
            problems.add(.badValue, line(of: key), "'\(key)' is yes or no")
            return otherwise
        }
    }

    /// A name of a form, or nil with a problem.
    func name<Of>(_ key: String, _ problems: inout ProblemList) -> Name<Of>? {
        guard let text = required(key, &problems) else { return nil }
        return Self.name(text, line(of: key), &problems)
    }

    static func name<Of>(_ text: String, _ line: Int, _ problems: inout ProblemList) -> Name<Of>? {
        guard let name = Name<Of>(rawValue: text) else {
            problems.add(.badName, line, "'\(text)' is no name: lower-case letters, digits and _, a letter first")
            return nil
        }
        return name
    }
}
