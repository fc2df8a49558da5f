import Foundation
import Mustache

/// Names a template asked for that nothing on the page has.
final class UnknownNames {
    private(set) var names: [String] = []

    func record(_ name: String) {
        if !names.contains(name) { names.append(name) }
    }
}

/// A page model as the template engine sees it: knows its own names and tells of those that nobody knows.
///
/// The engine asks from the innermost model outwards, so a name that reaches the outermost one (which alone has
/// `unknown`) and is not found there does not exist.
struct StrictNode: MustacheParent {
    private let values: [String: Any]
    private let unknown: UnknownNames?

    init(_ models: [any PageModel], unknown: UnknownNames? = nil) {
        var values: [String: Any] = [:]
        for model in models {
            for case (let label?, let value) in Mirror(reflecting: model).children where values[label] == nil {
                values[label] = Self.shown(value)
            }
        }
        self.values = values
        self.unknown = unknown
    }

    func child(named name: String) -> Any? {
        if let value = values[name] { return value }
        unknown?.record(name)
        return nil
    }

    /// NSNull stands for "known, and empty": the engine shows nothing and stops looking.
    private static func shown(_ value: Any) -> Any {
        switch value {
        case let model as any PageModel: StrictNode([model])
        case let list as [Any]: list.map(shown)
        case is String, is Bool, is Int: value
        default: shownOptional(value)
        }
    }

    private static func shownOptional(_ value: Any) -> Any {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .optional else {
            preconditionFailure("a template cannot show a \(type(of: value))")
        }
        return mirror.children.first.map { shown($0.value) } ?? NSNull()
    }
}
