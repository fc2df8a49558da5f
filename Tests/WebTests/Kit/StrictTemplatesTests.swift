import Foundation
import Testing

@testable import Web

private struct Greeting: PageModel {
    let name: String
    let hint: String?
    let rows: [Row]
    var computed: String { name }
}

private struct Row: PageModel {
    let text: String
    let hint: String?
}

@Suite struct StrictTemplatesTests {
    private func templates(_ files: [String: String]) throws -> StrictTemplates {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("templates-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { removeFolder(folder) }
        for (name, text) in files {
            try Data(text.utf8).write(to: folder.appendingPathComponent("\(name).mustache"))
        }
        return try StrictTemplates(folder: folder, strictness: .fault)
    }

    private func removeFolder(_ folder: URL) {
        do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }

    private let model = Greeting(
        name: "<Ana>", hint: nil, rows: [Row(text: "a", hint: "b"), Row(text: "c", hint: nil)])

    @Test func `shows what a page has, escaped`() throws {
        let text = try templates(["page": "{{name}}{{#rows}} {{text}}{{/rows}}"]).render("page", [model])
        #expect(text == "&lt;Ana&gt; a c")
    }

    @Test func `an empty value of a row is not looked for around it`() throws {
        let outer = Greeting(name: "x", hint: "outer", rows: [Row(text: "a", hint: nil)])
        #expect(try templates(["page": "{{#rows}}[{{hint}}]{{/rows}}"]).render("page", [outer]) == "[]")
    }

    @Test(arguments: ["{{nmae}}", "{{computed}}", "{{#rows}}{{nmae}}{{/rows}}", "{{^nmae}}x{{/nmae}}"])
    func `a name that the page does not have is a fault`(_ template: String) throws {
        let templates = try templates(["page": template])
        #expect(throws: TemplateFault.self) { try templates.render("page", [model]) }
    }

    @Test(arguments: ["{{{name}}}", "{{& name}}", "{{> missing}}", "{{a.b}}"])
    func `a template that could hide a mistake is not loaded`(_ template: String) {
        #expect(throws: TemplateFault.self) { try templates(["page": template]) }
    }
}
