import Foundation
import Intake
import Localization
import Storage

@testable import Casework
@testable import Web

/// A release of invented stories, the worst words of spreadsheets among them.
enum SampleRelease {
    static let now = Date(timeIntervalSince1970: 1_793_000_000)
    private static let stories = 60

    static func bundle(
        labels: [LanguageTag] = [], recalling recalls: [String: String] = [:]
    ) async throws -> ReleaseBundle {
        let form = try FormDefinition.bundled()
        let stories = (0..<Self.stories).map { story($0, form) }
        var generator = SystemRandomNumberGenerator()
        let builder = ReleaseBuilder(
            form: form, rules: ReleaseRules(k: 5, diversity: 1), history: ReleaseHistory([]), now: now)
        let release = try builder.build(stories, using: &generator)
        return try ReleaseBundle(
            release, form: form, catalogue: try Catalogue.bundled(), published: now, recalling: recalls, labels: labels)
    }

    static func story(_ index: Int, _ form: FormDefinition) -> ReleasableStory {
        var generator = SystemRandomNumberGenerator()
        let answers: CodedAnswers = form.releasable(leavingOut: []).reduce(into: [:]) { answers, question in
            answers[question.name] = codes(question, index, form)
        }
        let record = StoryRecord(
            id: StoryID(using: &generator), form: form.id, formVersion: form.version,
            language: index.isMultiple(of: 3) ? .english : .spanish, received: YearMonth(utc: now), withdrawn: nil,
            answers: answers)
        return ReleasableStory(
            record: record,
            quotable: ["story": "=HYPERLINK(\"http://example.com\",\"historia \(index)\")\nNos pararon."])
    }

    /// Few different ones among those that help to find a person, so that some are left.
    private static func codes(_ question: Question, _ index: Int, _ form: FormDefinition) -> [String] {
        if index % 11 == 0 { return [MissingCode.allCases[index % 4].rawValue] }
        let isQuasi = form.generalisation(of: question.name) != nil
        switch question.type {
        case .integer: return [String(index % 40)]
        case .month: return ["2026-0\(1 + index % 2)"]
        case .selectOne, .selectOneFromFile, .selectMultiple, .date, .text, .longText, .note:
            guard let list = form.choices(of: question) else { return [MissingCode.notAsked.rawValue] }
            let first = list.choices[index % (isQuasi ? 2 : list.choices.count)].name
            guard case .selectMultiple = question.type, !isQuasi, list.choices.count > 2 else { return [first] }
            return [list.choices[1].name, list.choices[2].name]
        }
    }
}
