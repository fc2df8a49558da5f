import Foundation

/// Files that travel with the engine.
enum BundledFile {
    static func data(_ path: String) throws -> Data {
        guard let root = Bundle.module.resourceURL else { throw ModelProblem.missing }
        do {
            return try Data(contentsOf: root.appendingPathComponent(path), options: .mappedIfSafe)
        } catch {
            throw ModelProblem.missing
        }
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try data(path), as: UTF8.self)
    }
}
