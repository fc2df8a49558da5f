/// One line or area of text in a form.
struct TextField: PageModel {
    let id: String
    let label: String
    let hint: String?
    let problem: String?
    /// The ids of what explains it, for screen readers.
    let described: String?
    let type: String
    let value: String
    let autocomplete: String
    /// A name, a code, a password: no capital letters and no spelling help of the browser's own.
    let isWord: Bool

    init(
        _ id: String, label: String, hint: String? = nil, problem: String? = nil, type: String = "text",
        value: String = "", autocomplete: String = "off", isWord: Bool = true
    ) {
        self.id = id
        self.label = label
        self.hint = hint
        self.problem = problem
        let described = (hint == nil ? [] : ["\(id)-hint"]) + (problem == nil ? [] : ["\(id)-problem"])
        self.described = described.isEmpty ? nil : described.joined(separator: " ")
        self.type = type
        self.value = value
        self.autocomplete = autocomplete
        self.isWord = isWord
    }
}

/// One entry of a list to choose from.
struct ChoiceOption: PageModel {
    let optionID: String
    let value: String
    let label: String
    let hint: String?
    let isChosen: Bool

    init(_ value: String, _ label: String, hint: String? = nil, isChosen: Bool, of id: String) {
        optionID = "\(id)-\(value)"
        self.value = value
        self.label = label
        self.hint = hint
        self.isChosen = isChosen
    }
}

/// A closed list, or a group of radio buttons.
struct ChoiceField: PageModel {
    let id: String
    let label: String
    let problem: String?
    let options: [ChoiceOption]
}
