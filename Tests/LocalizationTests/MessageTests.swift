import Intake
import Testing

@testable import Localization

struct MessageTests {
    @Test func `puts named arguments in their places`() {
        let message = Message("{name} wrote {count, plural, one {# page} other {# pages}}.")
        #expect(message.text(["name": .text("Ana"), "count": .number(1)], in: .english) == "Ana wrote 1 page.")
        #expect(message.text(["name": .text("Ana"), "count": .number(1200)], in: .english) == "Ana wrote 1,200 pages.")
    }

    @Test func `what an argument holds is never read as a pattern`() {
        let message = Message("«{name}»")
        #expect(message.text(["name": .text("{count} '{x}'")], in: .spanish) == "«{count} '{x}'»")
    }

    @Test func `Spanish numbers are written as its readers write them`() {
        #expect(Message("{n, number}").text(["n": .number(20_000)], in: .spanish) == "20,000")
    }

    @Test func `names the arguments of a pattern with their cases`() {
        let found = Message("{a} {b, plural, one {x} other {{c}}}").arguments
        #expect(found.map(\.name) == ["a", "b", "c"])
        #expect(found[1].cases == ["one", "other"])
    }
}
