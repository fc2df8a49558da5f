import Foundation
import HTTPTypes
import Intake
import Testing

@testable import Casework
@testable import Web

@Suite struct FindingsTests {
    @Test func `the findings are not there unless they are asked for`() async throws {
        try await TestSite().visit { browser in
            try await browser.open("/en/findings")
            #expect(browser.status == .notFound)
            try await browser.open("/en/")
            #expect(!browser.page.links.contains("/en/findings"))
        }
    }

    @Test(arguments: [("/es/", "/es/resultados", "Lo que muestran"), ("/en/", "/en/findings", "What the stories show")])
    func `everybody reads the latest release in both languages`(
        _ start: String, _ path: String, _ title: String
    ) async throws {
        let sample = try await PublishedSample()
        try await TestSite(findings: sample.press).visit { browser in
            try await browser.open(start)
            #expect(browser.page.links.contains(path))
            try await browser.open(path)
            #expect(browser.status == .ok && browser.cookies.isEmpty)
            #expect(browser.page.title.contains(title) && browser.page.text.contains(sample.id))
            #expect(browser.page.html.contains("<rect") && !browser.page.html.contains("⟨"))
        }
        try sample.remove()
    }

    @Test func `a recalled release is not shown`() async throws {
        let sample = try await PublishedSample()
        try await sample.recall()
        try await TestSite(findings: sample.press).visit { browser in
            try await browser.open("/en/findings")
            #expect(browser.status == .ok && !browser.page.html.contains("<rect"))
            #expect(browser.page.text.contains("no numbers"))
        }
        try sample.remove()
    }

    @Test func `what few say is counted with the others`() {
        let cells = Array(repeating: "a", count: 6) + ["b", "b", "skipped", "*"]
        let tally = FindingsTally(cells, least: 3) { $0 }
        #expect(tally.bars.map(\.code) == ["a"])
        #expect(tally.others == 4)
        #expect(tally.answers == Array(repeating: "a", count: 6) + [nil, nil, nil, nil])
    }

    @Test func `answers at different steps are raised to one`() {
        let family = ["north1": "north", "north2": "north"]
        let tally = FindingsTally(["north1", "north2", "north", "north"], least: 3) { family[$0] ?? $0 }
        #expect(tally.bars.map(\.code) == ["north"] && tally.bars.map(\.count) == [4])
    }
}
