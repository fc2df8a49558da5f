import Intake
import Testing

@testable import Web

@Suite struct StaffRouteTests {
    @Test func `addresses are words of the reader's language`() {
        #expect(StaffRoute.stories.path(in: .english) == "/en/staff/stories")
        #expect(StaffRoute.stories.path(in: .spanish) == "/es/equipo/historias")
        #expect(StaffRoute.setup(token: "abc").path(in: .spanish) == "/es/equipo/preparar/abc")
    }

    @Test func `no two words of an address are the same`() {
        for language in [LanguageTag.english, .spanish] {
            let words = StaffPathWord.allCases.map { $0.text(in: language) }
            #expect(Set(words).count == words.count)
        }
    }
}
