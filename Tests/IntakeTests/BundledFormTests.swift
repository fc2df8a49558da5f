import Testing

@testable import Intake

struct BundledFormTests {
    @Test func `the bundled form has no mistake`() throws {
        let form = try FormDefinition.bundled()
        #expect(form.pages.count == 17)
        #expect(form.questions.count == 38)
    }

    @Test func `nothing in the bundled form has to be answered`() throws {
        #expect(try FormDefinition.bundled().questions.allSatisfy { !$0.required })
    }

    @Test func `every quasi-identifier of the bundled form can be coarsened to nothing`() throws {
        let form = try FormDefinition.bundled()
        let county = try #require(form.generalisation(of: "county"))
        #expect(county.path(of: "06037") == ["06037", "CA", "west", "*"])
        let month = try #require(form.generalisation(of: "began_month"))
        #expect(month.path(of: "2025-05") == ["2025-05", "2025-Q2", "2025", "*"])
        #expect(month.path(of: "2025") == ["2025", "2025", "2025", "*"])
        let languages = try #require(form.generalisation(of: "languages"))
        #expect(languages.path(of: "spanish mam ixil") == ["spanish mam ixil", "indigenous spanish", "*"])
        #expect(county.path(of: "dont_know") == ["dont_know", "dont_know", "dont_know", "*"])
    }
}
