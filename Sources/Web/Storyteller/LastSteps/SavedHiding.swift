import Casework
import Hummingbird
import Intake
import Redaction

extension StorytellerSite {
    /// More lines than this are not kept: each is looked for in the whole story.
    private static var mostExtraWords: Int { 200 }

    func saveHiding(_ visit: Visit) async throws -> Response {
        let fields = try await visit.request.formFields()
        var open = try await requireDraft(visit, typed: fields)
        open.draft.redactionChoices = choices(fields, open)
        guard accepts(fields, open) else {
            let notice = visit.texts("problems.token.text")
            return try hidePage(visit, open, notice: notice, status: .unprocessableContent)
        }
        try await save(open, typed: fields)
        switch fields["action"] {
        case "update": return .seeOther(visit.path(.hide) + "#preview")
        case "switch": return .seeOther(visit.path(.hide))
        default: return .seeOther(visit.path(.readers))
        }
    }

    /// What is found and not ticked stays visible.
    private func choices(_ fields: FormFields, _ open: OpenDraft) -> RedactionChoices {
        let ticked = Set(fields.all("hide"))
        let found = desk.findingGroups(open.draft).map(\.id)
        return RedactionChoices(
            shown: Set(found).subtracting(ticked), extraWords: Self.lines(fields["more"] ?? ""))
    }

    /// Words or phrases to hide, one on each line.
    static func lines(_ typed: String) -> [String] {
        let lines = typed.split(separator: "\n").map { $0.trimmed() }.filter { !$0.isEmpty }
        return Array(lines.prefix(mostExtraWords))
    }
}

extension Substring {
    /// Without white space at both ends.
    func trimmed() -> String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
