import Foundation
import Intake
import Testing

@testable import Casework
@testable import Storage

/// Promise 4: an acknowledged story survives `kill -9` and a full disk at any point; an unacknowledged one leaves
/// nothing behind.
@Suite(.serialized) struct SurvivalTests {
    @Test(arguments: [20, 35, 50, 80, 170, 1_000])
    func `promise 4: acknowledged stories survive kill -9`(milliseconds: Int) async throws {
        try await withFolder { folder in
            _ = try SQLiteStore(folder: folder)
            let path = folder.path
            await #expect(processExitsWith: .signal(SIGKILL)) {
                [path = path as String, milliseconds = milliseconds as Int] in
                try await fileStoriesUntilKilled(in: path, after: milliseconds)
            }
            let acknowledged = try String(contentsOfFile: path + "/acknowledged", encoding: .utf8)
                .split(separator: "\n").compactMap { UInt64($0) }
            if milliseconds == 1_000 { #expect(!acknowledged.isEmpty) }
            try await expectWholeStories(in: folder, acknowledged: acknowledged)
        }
    }

    @Test func `promise 4: a full disk keeps what was acknowledged and half of nothing`() async throws {
        try await withFolder { folder in
            let store = try SQLiteStore(folder: folder)
            try await store.database.allowGrowth(pages: 40)
            var acknowledged: [UInt64] = []
            for seed in 1...400 as ClosedRange<UInt64> {
                do {
                    try await store.filed(sealedStory(seed))
                    acknowledged.append(seed)
                } catch {
                    #expect(error as? StorageFault == .diskFull)
                }
            }
            #expect(acknowledged.count > 10 && acknowledged.count < 400)
            try await expectWholeStories(in: folder, acknowledged: acknowledged)
            // With room again, the same store goes on.
            try await store.database.allowGrowth(pages: 100_000)
            try await store.filed(sealedStory(1_000))
        }
    }

    private func expectWholeStories(in folder: URL, acknowledged: [UInt64]) async throws {
        let store = try SQLiteStore(folder: folder)
        for seed in acknowledged {
            #expect(try await store.record(of: storyID(seed)) == sealedStory(seed).record)
        }
        let page = try await store.queue(QueueQuery(limit: 100_000, month: march), questions: .standard)
        // One more may be whole but not acknowledged: killed between the commit and the answer.
        #expect(page.total - acknowledged.count <= 1)
        for entry in page.entries {
            #expect(try await store.copyKinds(of: entry.id) == Set(CopyKind.allCases))
            #expect(try await store.consents(of: entry.id).count == ConsentScope.allCases.count)
        }
        #expect(try await store.database.isSound())
    }
}

/// Files one story after another, writes down each that was acknowledged, and dies without warning.
private func fileStoriesUntilKilled(in path: String, after milliseconds: Int) async throws {
    let store = try SQLiteStore(folder: URL(fileURLWithPath: path))
    FileManager.default.createFile(atPath: path + "/acknowledged", contents: nil)
    let acknowledged = try FileHandle(forWritingTo: URL(fileURLWithPath: path + "/acknowledged"))
    Thread.detachNewThread {
        usleep(UInt32(milliseconds) * 1_000)
        kill(getpid(), SIGKILL)
    }
    for seed in 1...1_000_000 as ClosedRange<UInt64> {
        try await store.filed(sealedStory(seed))
        try acknowledged.write(contentsOf: Data("\(seed)\n".utf8))
    }
}
