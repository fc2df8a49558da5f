import Localization
import Sealing

/// A new password, typed twice, with its rules said before.
enum PasswordFields {
    static func rules(_ visit: StaffVisit) -> [String] {
        [
            visit.say("setup.rule_length", ["least": .number(PasswordProblem.minimum)]),
            visit.say("setup.rule_plain"),
            visit.say("setup.rule_own"),
        ]
    }

    /// - Parameter label: key of the first field's label.
    static func fields(_ visit: StaffVisit, label: String, _ problems: [StaffProblem]) -> [TextField] {
        [
            TextField(
                "password", label: visit.say(label), problem: problems.text(at: "password", visit), type: "password",
                autocomplete: "new-password"),
            TextField(
                "again", label: visit.say("setup.again"), problem: problems.text(at: "again", visit), type: "password",
                autocomplete: "new-password"),
        ]
    }

    static func problems(password: String, again: String) -> [StaffProblem] {
        if let problem = PasswordProblem(in: password) { return [StaffProblem("password", problem.message)] }
        guard password == again else { return [StaffProblem("again", StaffMessage("problem.passwords_differ"))] }
        return []
    }
}

extension TextField {
    /// Where the groups of a recovery kit are typed.
    static func recoveryKit(_ visit: StaffVisit, _ problems: [StaffProblem], value: String) -> TextField {
        TextField(
            "kit", label: visit.say("kit.typed"), hint: visit.say("kit.typed_hint"),
            problem: problems.text(at: "kit", visit), value: value)
    }
}
