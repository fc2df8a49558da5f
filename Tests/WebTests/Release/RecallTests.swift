import Foundation
import HTTPTypes
import Intake
import Testing

@testable import Casework
@testable import Web

@Suite struct RecallTests {
    @Test func `a key holder recalls a release with a reason that everybody on the staff reads`() async throws {
        let sample = try await PublishedSample()
        let fixture = try await StaffFixture(sample: sample)
        try await fixture.test { client in
            let holder = try await fixture.browser(.keyHolder, named: "Ana", client)
            let release = StaffRoute.release(sample.id).path(in: .english)
            let recall = StaffRoute.recall(sample.id).path(in: .english)
            #expect(try await holder.open(release).text.contains("href=\"\(recall)\""))
            try await holder.open(recall)
            try await holder.post(recall, ["reason": "  "])
            #expect(holder.page.status == .unprocessableContent && holder.page.text.contains("class=\"problem\""))
            try await holder.post(recall, ["reason": "A column was wrong"])
            #expect(holder.page.text.contains("role=\"status\"") && holder.page.text.contains("A column was wrong"))
            #expect(!holder.page.text.contains("href=\"\(recall)\""))
            #expect(try await sample.press.desk.release(sample.id).recalled == "A column was wrong")

            try await holder.open(recall)
            try await holder.post(recall, ["reason": "Once more"])
            #expect(holder.page.status == .unprocessableContent)
        }
        try sample.remove()
    }

    @Test func `nobody but a key holder recalls`() async throws {
        let sample = try await PublishedSample()
        let fixture = try await StaffFixture(sample: sample)
        try await fixture.test { client in
            _ = try await fixture.browser(.keyHolder, named: "Ana", client)
            for (role, name) in [(StaffRole.researcher, "Iris"), (.legal, "Lea"), (.advocate, "Luz")] {
                let browser = try await fixture.browser(role, named: name, client)
                let page = try await browser.open(StaffRoute.release(sample.id).path(in: .english))
                #expect(page.status == .ok && !page.text.contains("/recall\""))
                let recall = StaffRoute.recall(sample.id).path(in: .english)
                #expect(try await browser.open(recall).status == .forbidden)
            }
        }
        try sample.remove()
    }

    @Test func `a researcher downloads the table with words beside the codes`() async throws {
        let sample = try await PublishedSample()
        let fixture = try await StaffFixture(sample: sample)
        try await fixture.test { client in
            _ = try await fixture.browser(.keyHolder, named: "Ana", client)
            let browser = try await fixture.browser(.researcher, named: "Iris", client, in: .spanish)
            let file = StaffRoute.releaseFile(sample.id, file: "stories.csv").path(in: .spanish)
            #expect(
                try await browser.open(StaffRoute.release(sample.id).path(in: .spanish)).text
                    .contains("href=\"\(file)?labels=es\""))
            let page = try await browser.open(file + "?labels=es")
            #expect(page.text.hasPrefix("row,_lang,_lang_label_es,form_version,form_version_label_es,"))
            #expect(page.text.contains(",es,Español,"))
            #expect(page.headers[.contentDisposition] == "attachment; filename=\"\(sample.id)-stories.es.csv\"")
            #expect(try await browser.open(file + "?labels=xx").status == .notFound)
        }
        try sample.remove()
    }
}
