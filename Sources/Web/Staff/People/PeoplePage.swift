import Casework
import Localization
import Sealing

/// What `people.mustache` shows beside its texts.
struct PeopleBody: PageModel {
    let rows: [PersonRow]
    let addPath: String
    let addToken: String
    let nameField: TextField
    let roleChoice: ChoiceField

    init(
        _ visit: StaffVisit, _ people: [PersonRecord], _ session: StaffSession, _ draft: PersonDraft,
        _ problems: [StaffProblem]
    ) {
        rows = people.map { PersonRow(visit, $0, session) }
        addPath = visit.path(.people)
        addToken = visit.token
        nameField = TextField(
            "name", label: visit.say("people.add_name"), hint: visit.say("people.add_name_hint"),
            problem: problems.text(at: "name", visit), value: draft.name)
        roleChoice = ChoiceField(
            id: "role", label: visit.say("people.add_role"), problem: problems.text(at: "role", visit),
            options: StaffRole.allCases.map { role in
                ChoiceOption(
                    role.rawValue, visit.say("role.\(role.rawValue)"), hint: visit.say("role.\(role.rawValue)_hint"),
                    isChosen: draft.role == role, of: "role")
            })
    }
}

/// One member of the staff.
struct PersonRow: PageModel {
    let name: String
    let isYou: Bool
    let role: String
    let state: String
    let stateClass: String
    let keys: String
    let giving: Giving?
    let disabling: Link?

    struct Giving: PageModel {
        let path: String
        let token: String
        let label: String
    }

    init(_ visit: StaffVisit, _ person: PersonRecord, _ session: StaffSession) {
        let standing = PersonStanding(person)
        let argument: [String: MessageArgument] = ["name": .text(person.name)]
        name = person.name
        isYou = person.id == session.person.id
        role = visit.say("role.\(person.role.rawValue)")
        state = visit.say("people.state_\(standing.rawValue)")
        stateClass = standing.rawValue
        let held = Audience.allCases.filter { person.holds.contains($0) }
        keys =
            held.isEmpty
            ? visit.say("people.key_none")
            : held.map { visit.say("people.key_\($0.rawValue)") }.joined(separator: ", ")
        giving =
            standing == .waiting
            ? Giving(
                path: visit.path(.giveKeys(person.id.rawValue)), token: visit.token,
                label: visit.say("people.give_keys", argument)) : nil
        disabling =
            standing == .disabled || isYou
            ? nil : Link(visit.say("people.disable", argument), visit.path(.disable(person.id.rawValue)))
    }
}

/// How far a member of the staff has come. Computed, never stored.
enum PersonStanding: String, CaseIterable {
    /// A password is set, the recovery kit not yet typed back.
    case unconfirmed
    /// Waits for the keys of their role.
    case waiting
    case active
    case disabled

    init(_ person: PersonRecord) {
        if person.state == .disabled {
            self = .disabled
        } else if !person.isRecoveryConfirmed {
            self = .unconfirmed
        } else if !person.role.audiences.allSatisfy(person.holds.contains) {
            self = .waiting
        } else {
            self = .active
        }
    }
}

/// What `disable.mustache` shows beside its texts.
struct DisableBody: PageModel {
    let text: String
    let action: String
    let token: String
    let peoplePath: String
}

/// What `link.mustache` shows beside its texts.
struct LinkBody: PageModel {
    let text: String
    let nextText: String
    let link: String
    let peoplePath: String
}
