import Casework
import Foundation
import Intake
import Sealing

/// Fills an empty store with invented staff and stories, by the same desks that real ones go through.
struct DemoOffice {
    /// Not a secret: everything behind it is invented.
    static let password = "todo-es-inventado"
    static let stories = 200
    static let staff: [(name: String, role: StaffRole)] = [
        ("Demo Key Holder", .keyHolder), ("Demo Advocate", .advocate), ("Demo Legal", .legal),
        ("Demo Researcher", .researcher),
    ]

    let store: any StoryStore
    let storytellers: StorytellerDesk
    let desk: StaffDesk
    let now: Date

    func fill() async throws {
        let holder = try await join()
        var generator = SeededGenerator(seed: 2011)
        let texts = try ["es", "en"].map { ($0, try Self.texts($0)) }
        let answers = DemoAnswers(form: storytellers.form)
        for number in 0..<Self.stories {
            let (language, list) = texts[number % 3 == 2 ? 1 : 0]
            guard let tag = LanguageTag(rawValue: language) else { continue }
            let text = DemoWords.fill(list[number % list.count], language: language, using: &generator)
            let draft = answers.draft(language: tag, story: text, month: YearMonth(utc: now), using: &generator)
            try await send(draft, in: tag, using: &generator)
        }
        try await review(by: holder, using: &generator)
    }

    private func send(
        _ draft: DraftAnswers, in language: LanguageTag, using generator: inout SeededGenerator
    ) async throws {
        let (ticket, _) = try await storytellers.beginDraft(language: language, now: now)
        try await storytellers.save(draft, ticket, now: now)
        var consents: Set<ConsentScope> = [.store]
        for (scope, of10) in [
            (ConsentScope.research, 8), (.keepOriginal, 5), (.contact, 5), (.quote, 3), (.campaign, 2),
        ]
        where Int.random(in: 0..<10, using: &generator) < of10 {
            consents.insert(scope)
        }
        let manner = ConsentManner.allCases.randomElement(using: &generator) ?? .selfRead
        _ = try await storytellers.submit(ticket, consents: consents, manner: manner, language: language, now: now)
    }

    private func join() async throws -> StaffSession {
        var holder: StaffSession?
        for (name, role) in Self.staff {
            let token = try await desk.invite(name, role: role, now: now)
            let (kit, cookie) = try await desk.setUp("\(token)", password: Self.password, now: now)
            guard let session = try await desk.session(cookie, now: now) else { continue }
            try await desk.confirmRecoveryKit(kit.groups.joined(separator: "-"), session: session, now: now)
            if holder == nil { holder = try await desk.session(cookie, now: now) }
            if let holder, holder.person.id != session.person.id {
                try await desk.giveKeys(to: session.person.id, session: holder, now: now)
            }
        }
        guard let holder else { throw OperatorError("The invented staff could not be set up.") }
        return holder
    }

    /// Most stories are approved, some sent back, some still wait.
    private func review(by session: StaffSession, using generator: inout SeededGenerator) async throws {
        let query = QueueQuery(limit: Self.stories, month: YearMonth(utc: now))
        for entry in try await desk.queue(query, session: session).entries {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0..<7: try await desk.approve(entry.id, seen: 0, session: session, now: now)
            case 7: try await desk.sendBack(entry.id, reason: .wordsStillShow, seen: 0, session: session, now: now)
            default: break
            }
        }
    }

    private static func texts(_ language: String) throws -> [String] {
        guard let url = Bundle.module.url(forResource: "stories.\(language)", withExtension: "txt") else {
            throw OperatorError("The invented stories are missing beside the program.")
        }
        return try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n=====\n")
            .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    }
}
