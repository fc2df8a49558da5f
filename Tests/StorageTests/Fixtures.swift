import Foundation
import Intake
import Sealing

@testable import Casework
@testable import Storage

/// The same numbers for the same seed (SplitMix64, Steele, Lea and Flood 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

/// What the contract is checked against: in memory as in other tests, and on disk as in service.
enum StoreKind: CaseIterable {
    case inMemory
    case onDisk

    func withStore(_ body: (SQLiteStore) async throws -> Void) async throws {
        switch self {
        case .inMemory: try await body(try SQLiteStore.inMemory())
        case .onDisk:
            try await withFolder { folder in try await body(try SQLiteStore(folder: folder)) }
        }
    }
}

/// A folder of its own, gone afterwards.
func withFolder(_ body: (URL) async throws -> Void) async throws {
    var generator = SystemRandomNumberGenerator()
    let name = "testimonio-\(UInt64.random(in: 0 ... .max, using: &generator))"
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    do {
        try await body(folder)
    } catch {
        try FileManager.default.removeItem(at: folder)
        throw error
    }
    try FileManager.default.removeItem(at: folder)
}

let today = fixtureDay("2026-03-09")
let march = today.yearMonth
let noon = Date(timeIntervalSince1970: 1_773_057_600)

private func fixtureDay(_ text: String) -> CalendarDate {
    guard let day = CalendarDate(text) else { preconditionFailure(text) }
    return day
}

func fixtureMonth(_ text: String) -> YearMonth {
    guard let month = YearMonth(text) else { preconditionFailure(text) }
    return month
}

func storyID(_ seed: UInt64) -> StoryID {
    var generator = SeededGenerator(seed: seed)
    return StoryID(using: &generator)
}

func personID(_ seed: UInt64) -> PersonID {
    var generator = SeededGenerator(seed: seed)
    return PersonID(using: &generator)
}

func consent(_ scope: ConsentScope, granted: Bool = true) -> ConsentEvent {
    ConsentEvent(
        scope: scope, granted: granted, textVersion: "1", textHash: "hash-\(scope.rawValue)", language: .spanish,
        manner: .selfRead, month: march)
}

/// A story of four copies. The store never opens them, so their bytes may be anything.
func sealedStory(
    _ seed: UInt64, received: YearMonth = march, language: LanguageTag = .spanish,
    scopes: [ConsentScope] = ConsentScope.allCases, answers: CodedAnswers = ["state": ["tx"]]
) -> SealedStory {
    let id = storyID(seed)
    return SealedStory(
        record: StoryRecord(
            id: id, form: "police-to-deportation", formVersion: "1", language: language, received: received,
            withdrawn: nil, answers: answers),
        receipt: StoredReceipt(lookup: "lookup-\(seed)", verifier: Data(repeating: 7, count: 16)),
        copies: CopyKind.allCases.map {
            StoredCopy(kind: $0, bytes: Data("\($0.rawValue)-\(seed)".utf8), consentHash: "hash")
        },
        consents: scopes.map { consent($0) })
}

extension SQLiteStore {
    /// Files a story as a visitor would: out of a draft.
    @discardableResult
    func filed(_ story: SealedStory) async throws -> StoryID {
        let draft = DraftRecord(idHash: "draft-\(story.receipt.lookup)", locked: Data([1]), lastDay: today)
        try await save(draft)
        guard try await file(story, from: draft, leaving: draft) else { preconditionFailure("the draft was there") }
        return story.record.id
    }

    /// Sets up a person out of an invitation; the first key holder founds the audiences.
    @discardableResult
    func added(
        _ name: String, _ seed: UInt64, role: StaffRole = .keyHolder, founding: Bool = false, holds: [Audience] = []
    ) async throws -> PersonID {
        let id = personID(seed)
        try await invite(
            SetupLinkRecord(tokenHash: "token-\(seed)", name: name, role: role, expires: noon), audit: line(.invited))
        let isDone = try await setUp(setup(id, name, seed, role, founding, holds), audit: line(.setUp, by: id))
        guard isDone else { preconditionFailure("the link was there") }
        return id
    }
}

func setup(
    _ id: PersonID, _ name: String, _ seed: UInt64, _ role: StaffRole, _ founding: Bool, _ holds: [Audience]
) -> PersonSetup {
    PersonSetup(
        person: person(id, name, role: role, holds: Set(holds)),
        tokenHash: "token-\(seed)",
        founding: founding ? [.legal: Data([1]), .advocate: Data([2])] : [:],
        grants: holds.map { GrantRecord(person: id, audience: $0, bytes: Data([3])) },
        session: session(id, "session-\(seed)"))
}

func person(_ id: PersonID, _ name: String, role: StaffRole, holds: Set<Audience>) -> PersonRecord {
    PersonRecord(
        id: id, name: name, role: role, state: .active, publicKey: Data([4]), passwordLock: Data([5]),
        recoveryLock: Data([6]), isRecoveryConfirmed: false, holds: holds)
}

func session(_ person: PersonID, _ idHash: String, at moment: Date = noon) -> SessionRecord {
    SessionRecord(idHash: idHash, person: person, locked: Data([8]), opened: moment, lastUsed: moment)
}

func line(
    _ action: AuditEntry.Action, by person: PersonID? = nil, story: StoryID? = nil, reason: String = ""
) -> AuditEntry {
    AuditEntry(person: person, action: action, story: story, reason: reason, at: noon)
}
