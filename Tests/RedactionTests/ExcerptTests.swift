import Foundation
import Testing

@testable import Redaction

@Suite struct ExcerptTests {
    private func excerpt(of words: String, in text: String) throws -> Excerpt {
        Excerpt(of: try #require(text.range(of: words)), in: text)
    }

    @Test func `shows whole words on both sides and says where it was cut`() throws {
        let text = "Íbamos por la carretera con mis hijos cuando la niña de 4 años empezó a llorar porque era de noche."
        let shown = try excerpt(of: "4", in: text)
        #expect(shown.before == "…con mis hijos cuando la niña de ")
        #expect(shown.words == "4")
        #expect(shown.after == " años empezó a llorar porque era de…")
    }

    @Test func `shows a short text whole`() throws {
        let shown = try excerpt(of: "Rosa", in: "Soy Rosa.")
        #expect(shown.before + shown.words + shown.after == "Soy Rosa.")
    }

    @Test func `stays on its line`() throws {
        let shown = try excerpt(of: "Rosa", in: "Atentamente\nRosa\nGracias")
        #expect(shown.before.isEmpty && shown.after.isEmpty)
    }

    @Test func `cuts through words that are too long`() throws {
        let run = String(repeating: "x", count: 90)
        let shown = try excerpt(of: "Rosa", in: run + "Rosa" + run)
        #expect(shown.before == "…" && shown.after == "…")
    }

    @Test func `a group shows where it occurs first`() throws {
        let groups = try Fixtures.engine.get().groups(in: ["Vino Rosa Ortega.", "Luego Rosa Ortega se fue."])
        let group = try #require(groups.first { $0.kind == .person })
        #expect(group.count == 2)
        #expect(group.excerpt.before == "Vino ")
    }
}
