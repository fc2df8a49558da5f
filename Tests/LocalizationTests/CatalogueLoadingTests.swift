import Foundation
import Intake
import Testing

@testable import Localization

/// Locale files with mistakes: each is named with its file and key.
struct CatalogueLoadingTests {
    @Test(
        arguments: [
            (#"{"a.b.c": "one", "a.b.c": "two"}"#, "en/site.json: a.b.c: this key is there twice"),
            (#"{"a.b.c": "Hello {name"}"#, "en/site.json: a.b.c: not an ICU message"),
            (#"{"a.b.c": "{count, numbr}"}"#, "en/site.json: a.b.c: not an ICU message: a type"),
            (#"{"a.b.c": "{count, plural, one {#}}"}"#, "en/site.json: a.b.c: not an ICU message"),
            (#"{"a.b.c": {"d": "nested"}}"#, "en/site.json: not a JSON object of texts"),
            (#"{"a.b.c": "no comma" "d": ""}"#, "en/site.json: not a JSON object of texts"),
        ])
    func `names file and key of a mistake`(source: String, expected: String) throws {
        let problems = problems(in: Data(source.utf8))
        #expect(problems.count == 1)
        #expect(problems.first?.hasPrefix(expected) == true, "\(problems)")
    }

    @Test func `refuses a file that is not UTF-8`() {
        #expect(problems(in: Data([0x7B, 0xFF, 0xFE, 0x7D])) == ["en/site.json: not UTF-8"])
    }

    @Test func `finds keys behind escaped quotes`() {
        #expect(FlatJSON.keys(in: #"{"a": "say \"b\": c", "d\u00e9": "\\", "e": ":"}"#) == ["a", "dé", "e"])
    }

    @Test func `a missing key shows between marks`() throws {
        #expect(try Catalogue.bundled().text("no.such.key", in: .spanish) == "⟨no.such.key⟩")
    }

    private func problems(in data: Data) -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("catalogue-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            let english = folder.appendingPathComponent("en", isDirectory: true)
            try FileManager.default.createDirectory(at: english, withIntermediateDirectories: true)
            try data.write(to: english.appendingPathComponent("site.json"))
            _ = try Catalogue.load(from: folder)
            return []
        } catch let problems as CatalogueProblems {
            return problems.list.map(\.description)
        } catch {
            return ["\(type(of: error))"]
        }
    }
}
