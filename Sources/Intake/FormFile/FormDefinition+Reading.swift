public import Foundation

extension FormDefinition {
    /// Reads and checks a form.
    /// - Parameter file: the contents of a choice file by its name, nil when there is none.
    /// - Throws: all mistakes at once, each with its line.
    public static func parse(yaml: String, file: (String) -> String?) throws(FormProblems) -> FormDefinition {
        let (form, problems) = read(yaml, file)
        guard let form, problems.isEmpty else { throw FormProblems(list: problems) }
        return form
    }

    /// Reads and checks a form whose choice files are in `folder`.
    public static func parse(yaml: String, folder: URL) throws(FormProblems) -> FormDefinition {
        try parse(yaml: yaml) { contents(of: $0, in: folder) }
    }

    /// The form that comes with Testimonio: how contact with the police led to the deportation system.
    /// - Throws: ``FormProblems``, also when the installation lacks its files.
    public static func bundled() throws(FormProblems) -> FormDefinition {
        let folder = Bundle.module.bundleURL.appendingPathComponent("Forms", isDirectory: true)
        guard let yaml = contents(of: "police-to-deportation.yaml", in: folder) else {
            let problem = FormProblem(line: 0, code: .unknownFile, explanation: "the bundled form is not installed")
            throw FormProblems(list: [problem])
        }
        return try parse(yaml: yaml, folder: folder)
    }

    static func read(_ yaml: String, _ file: (String) -> String?) -> (form: FormDefinition?, problems: [FormProblem]) {
        withoutActuallyEscaping(file) { file in
            var reader = FormReader(file: file)
            do throws(FormProblems) {
                guard let form = try reader.read(yaml) else { return (nil, reader.problems.sorted) }
                var problems = reader.problems
                FormCheck.check(form, lines: reader.listLines, &problems)
                return (form, problems.sorted)
            } catch {
                return (nil, error.list)
            }
        }
    }

    /// A file beside the form; nil when it is missing, lies elsewhere, or is not UTF-8.
    static func contents(of file: String, in folder: URL) -> String? {
        guard !file.contains("/"), !file.contains("\\") else { return nil }
        do {
            return String(data: try Data(contentsOf: folder.appendingPathComponent(file)), encoding: .utf8)
        } catch {
            return nil
        }
    }
}
