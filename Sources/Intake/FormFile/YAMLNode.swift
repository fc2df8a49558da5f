import Yams

/// A part of a YAML file that remembers its line.
struct YAMLNode {
    let node: Node

    /// From 1.
    var line: Int { node.mark?.line ?? 0 }

    /// A scalar as it is written, whatever type YAML would give it: `no` is a fine name for a choice.
    var text: String? { node.scalar?.string }

    var items: [YAMLNode]? { node.sequence.map { $0.map(YAMLNode.init) } }

    var entries: [(key: YAMLNode, value: YAMLNode)]? {
        node.mapping.map { $0.map { (key: YAMLNode(node: $0.key), value: YAMLNode(node: $0.value)) } }
    }

    /// The root of `source`, or what makes it no YAML.
    static func root(of source: String) throws(FormProblems) -> YAMLNode {
        do {
            guard let node = try Yams.compose(yaml: source) else {
                throw FormProblems(list: [FormProblem(line: 1, code: .notYAML, explanation: "the file is empty")])
            }
            return YAMLNode(node: node)
        } catch let problems as FormProblems {
            throw problems
        } catch let error as YamlError {
            throw FormProblems(list: [problem(error)])
        } catch {
            throw FormProblems(list: [FormProblem(line: 1, code: .notYAML, explanation: "not readable as YAML")])
        }
    }

    private static func problem(_ error: YamlError) -> FormProblem {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            FormProblem(line: mark.line, code: .notYAML, explanation: "not YAML: \(problem)")
        case .duplicatedKeysInMapping(let duplicates, let context):
            FormProblem(
                line: context.mark.line, code: .duplicateName,
                explanation: "the same key twice: \(duplicates.joined(separator: ", "))")
        case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            FormProblem(line: 1, code: .notYAML, explanation: "not readable as YAML")
        }
    }
}
