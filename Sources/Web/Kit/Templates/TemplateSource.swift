import Foundation

/// The text of one template before it is parsed.
struct TemplateSource {
    let name: String
    let text: String

    static func all(in folder: URL) throws -> [TemplateSource] {
        guard let paths = FileManager.default.enumerator(atPath: folder.path) else {
            throw TemplateFault.folderNotFound
        }
        let suffix = ".mustache"
        return try paths.compactMap { $0 as? String }.filter { $0.hasSuffix(suffix) }.sorted().map { path in
            guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(path).path),
                let text = String(validating: data, as: UTF8.self)
            else { throw TemplateFault.unreadable(file: path) }
            return TemplateSource(name: String(path.dropLast(suffix.count)), text: text)
        }
    }

    /// Refuses unescaped output, partials that do not exist and dotted names.
    func check(against names: Set<String>) throws {
        for tag in tags {
            switch tag.first {
            case "{", "&":
                throw TemplateFault.unescaped(template: name)
            case ">", "<":
                let partial = tag.dropFirst().trimmingCharacters(in: .whitespaces)
                guard names.contains(partial) else {
                    throw TemplateFault.unknownPartial(template: name, partial: partial)
                }
            case "!", "/":
                continue
            default:
                if tag != ".", tag.contains(".") { throw TemplateFault.dottedName(template: name, name: tag) }
            }
        }
    }

    /// What stands between each `{{` and the next `}}`.
    private var tags: [String] {
        text.components(separatedBy: "{{").dropFirst().compactMap { $0.components(separatedBy: "}}").first }
    }
}
