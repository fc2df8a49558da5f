import Foundation
import Mustache

/// The templates of a folder, checked when they are read, that tell of every name they cannot find.
///
/// The engine itself renders a misspelt name as nothing, silently.
struct StrictTemplates: Sendable {
    enum Strictness: Sendable {
        /// Tests: an unknown name is a fault.
        case fault
        /// Service: the page is shown without it and the name goes to the log, since a receipt without a hint is
        /// better than no receipt.
        case report(@Sendable (TemplateFault) -> Void)
    }

    private let library: MustacheLibrary
    private let strictness: Strictness

    /// Reads every `*.mustache` under `folder`; a template is called by its path without the extension.
    init(folder: URL, strictness: Strictness) throws {
        let sources = try TemplateSource.all(in: folder)
        try sources.forEach { try $0.check(against: Set(sources.map(\.name))) }
        let templates = try sources.map { ($0.name, try MustacheTemplate(string: $0.text)) }
        library = MustacheLibrary(templates: Dictionary(uniqueKeysWithValues: templates))
        self.strictness = strictness
    }

    /// The templates that belong to the program.
    static func ofProgram(strictness: Strictness) throws -> StrictTemplates {
        guard let folder = Bundle.module.url(forResource: "Templates", withExtension: nil) else {
            throw TemplateFault.folderNotFound
        }
        return try StrictTemplates(folder: folder, strictness: strictness)
    }

    /// Renders `template`; a name is looked for in the `models` in their order.
    func render(_ template: String, _ models: [any PageModel]) throws -> String {
        let unknown = UnknownNames()
        let root = StrictNode(models, unknown: unknown)
        guard let text = library.render(root, withTemplate: template) else {
            throw TemplateFault.unknownTemplate(template)
        }
        if !unknown.names.isEmpty {
            let fault = TemplateFault.unknownNames(template: template, names: unknown.names)
            switch strictness {
            case .fault: throw fault
            case .report(let report): report(fault)
            }
        }
        return text
    }
}
