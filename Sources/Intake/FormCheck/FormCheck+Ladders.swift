extension FormCheck {
    static func checkLadders(_ form: FormDefinition, _ lines: [ListName: Int], _ problems: inout ProblemList) {
        for question in form.questions {
            guard case .quasi(let name) = question.role else { continue }
            guard let ladder = form.ladders[name] else {
                problems.add(.unknownLadder, question.line, "there is no ladder '\(name)'")
                continue
            }
            check(ladder, of: question, in: form, &problems)
        }
    }

    private static func check(
        _ ladder: Ladder, of question: Question, in form: FormDefinition, _ problems: inout ProblemList
    ) {
        guard question.type == .month || !ladder.steps.contains(where: { $0 == .quarter || $0 == .year }) else {
            problems.add(.brokenLadder, question.line, "'quarter' and 'year' are steps of months")
            return
        }
        guard let list = form.choices(of: question) else { return }
        let broken = list.choices.compactMap { choice in
            missingStep(of: ladder, choice.name, list, form).map { (choice: choice.name, step: $0) }
        }
        if let first = broken.first {
            let others = broken.count > 1 ? " (nor have \(broken.count - 1) more choices)" : ""
            problems.add(
                .brokenLadder, question.line,
                "'\(first.choice)' has no '\(first.step)' for the ladder '\(ladder.name)'\(others)")
        }
        checkNesting(of: ladder, question, list, form, &problems)
    }

    /// The first step on which `code` has no coarser value.
    private static func missingStep(
        of ladder: Ladder, _ code: String, _ list: ChoiceList, _ form: FormDefinition
    ) -> String? {
        var below = code
        for step in ladder.steps {
            switch step {
            case .column(let column):
                guard let coarser = list[code]?.columns[column] else { return column }
                below = coarser
            case .lookup(let name, let column):
                guard let coarser = form.choiceLists[name]?[below]?.columns[column] else {
                    return "\(name).\(column)"
                }
                below = coarser
            case .quarter, .year:
                return nil
            }
        }
        return nil
    }

    /// Two codes that are one on some step must be one on every step above.
    private static func checkNesting(
        of ladder: Ladder, _ question: Question, _ list: ChoiceList, _ form: FormDefinition,
        _ problems: inout ProblemList
    ) {
        guard let generalisation = form.generalisation(of: question.name) else { return }
        let paths = list.choices.map { generalisation.path(of: $0.name) }
        for level in 0..<(generalisation.height - 1) {
            var above: [String: String] = [:]
            for path in paths {
                let known = above.updateValue(path[level + 1], forKey: path[level])
                guard let known, known != path[level + 1] else { continue }
                problems.add(
                    .brokenLadder, question.line,
                    "'\(path[level])' goes to '\(known)' and to '\(path[level + 1])' in the ladder '\(ladder.name)'")
            }
        }
    }
}
