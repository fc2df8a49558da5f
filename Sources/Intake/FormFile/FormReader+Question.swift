extension FormReader {
    private static let keys: Set<String> = [
        "type", "name", "required", "relevant", "constraint", "choice_filter", "appearance", "disclosure", "audience",
        "redact", "dont_know", "rather_not_say", "max_length",
    ]

    /// XLSForm's types that tell about the device or the hour. A form that asks for them is refused.
    private static let refusedTypes: Set<String> = [
        "deviceid", "phonenumber", "phone_number", "username", "email", "audit", "start", "end", "today", "simserial",
        "subscriberid", "geopoint", "geotrace", "geoshape", "start-geopoint", "background-geopoint",
        "background-audio", "image", "audio", "video", "file", "barcode",
    ]

    /// One question, or nil when so much is wrong that it cannot be checked further.
    mutating func question(_ node: YAMLNode) -> Question? {
        guard let table = YAMLTable(node, allowed: Self.keys, &problems) else { return nil }
        let appearance = choice("appearance", table, of: Appearance.self)
        let type = type(table, appearance)
        let relevant = condition("relevant", table)
        let constraint = condition("constraint", table)
        let filter = condition("choice_filter", table, allowsColumns: true)
        let role = role(table)
        guard let name: QuestionName = table.name("name", &problems), let type else { return nil }
        let isChosen = type.list != nil || type == .month || type == .date || type == .integer
        return Question(
            name: name, type: type, required: table.flag("required", otherwise: false, &problems),
            relevant: relevant, constraint: constraint, choiceFilter: filter, appearance: appearance, role: role,
            audience: choice("audience", table, of: AnswerAudience.self) ?? .everyone,
            isNarrative: table.flag("redact", otherwise: false, &problems),
            offersDontKnow: table.flag("dont_know", otherwise: isChosen, &problems),
            offersRatherNotSay: table.flag("rather_not_say", otherwise: isChosen, &problems), line: table.line)
    }

    private mutating func choice<Value: RawRepresentable & CaseIterable>(
        _ key: String, _ table: YAMLTable, of: Value.Type
    ) -> Value? where Value.RawValue == String {
        guard let text = table.text(key, &problems) else { return nil }
        if let value = Value(rawValue: text) { return value }
        let allowed = Value.allCases.map(\.rawValue).joined(separator: ", ")
        problems.add(.badValue, table.line(of: key), "'\(key)' is one of: \(allowed)")
        return nil
    }

    private mutating func type(_ table: YAMLTable, _ appearance: Appearance?) -> QuestionType? {
        guard let text = table.required("type", &problems) else { return nil }
        let words = text.split(separator: " ").map(String.init)
        let line = table.line(of: "type")
        switch (words.first ?? "", words.count) {
        case ("select_one", 2): return list(words[1], line).map { .selectOne($0) }
        case ("select_multiple", 2): return list(words[1], line).map { .selectMultiple($0) }
        case ("select_one_from_file", 2): return choiceFile(words[1], line).map { .selectOneFromFile($0) }
        case ("text", 1): return textType(table, appearance)
        case ("date", 1): return appearance == .monthYear ? .month : .date
        case ("integer", 1): return .integer
        case ("note", 1): return .note
        case (let word, _) where Self.refusedTypes.contains(word):
            problems.add(.refusedType, line, "'\(word)' is refused: it tells who or where a person is")
            return nil
        default:
            problems.add(.unknownType, line, "unknown type '\(text)'")
            return nil
        }
    }

    private mutating func list(_ text: String, _ line: Int) -> ListName? {
        YAMLTable.name(text, line, &problems)
    }

    private mutating func textType(_ table: YAMLTable, _ appearance: Appearance?) -> QuestionType {
        let limit = table.text("max_length", &problems).flatMap { Int($0) } ?? 0
        if !(1...Question.longestText).contains(limit) {
            problems.add(
                .noTextLimit, table.line(of: "max_length"), "text needs 'max_length', 1 to \(Question.longestText)")
        }
        return appearance == .multiline ? .longText(maximumLength: limit) : .text(maximumLength: limit)
    }

    /// `disclosure: identifier`, `quasi LADDER`, `sensitive` or `plain`. There is no default: somebody has to decide.
    private mutating func role(_ table: YAMLTable) -> DisclosureRole {
        if table["type"]?.text == "note" { return .plain }
        let words = (table.required("disclosure", &problems) ?? "plain").split(separator: " ").map(String.init)
        switch (words.first ?? "", words.count) {
        case ("identifier", 1): return .identifier
        case ("sensitive", 1): return .sensitive
        case ("plain", 1): return .plain
        case ("quasi", 2):
            guard let ladder: LadderName = YAMLTable.name(words[1], table.line(of: "disclosure"), &problems) else {
                return .identifier
            }
            return .quasi(ladder: ladder)
        default:
            problems.add(
                .badValue, table.line(of: "disclosure"),
                "'disclosure' is identifier, 'quasi LADDER', sensitive or plain")
            return .identifier
        }
    }
}
