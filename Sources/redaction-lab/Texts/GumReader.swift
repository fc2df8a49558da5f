import Redaction

/// Reads one CoNLL-U file of GUM.
struct GumReader {
    private static let kinds = ["person": FindingKind.person, "place": .location, "organization": .organization]

    func read(_ file: String, id: String) -> AnnotatedText? {
        var words = TaggedWords()
        var open: [(id: String, kind: FindingKind?)] = []
        var lastKind: FindingKind?
        for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("# newpar") || line.hasPrefix("# speaker") { words.addSpace("\n") }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 10, fields[0].allSatisfy(\.isNumber) else {
                if line.isEmpty { lastKind = nil }
                continue
            }
            let entity =
                fields[9].split(separator: "|").first { $0.hasPrefix("Entity=") }.map { String($0.dropFirst(7)) } ?? ""
            push(entity, &open)
            let isName = fields[3] == "PROPN"
            let kind = isName ? open.last { $0.kind != nil || true }?.kind : nil
            words.add(fields[1], kind: kind, begins: kind != lastKind, spaced: !fields[9].contains("SpaceAfter=No"))
            lastKind = kind
            pop(entity, &open)
        }
        return words.text(id: id)
    }

    private func push(_ entity: String, _ open: inout [(id: String, kind: FindingKind?)]) {
        for part in entity.split(separator: "(").dropFirst(entity.hasPrefix("(") ? 0 : 1) {
            let fields = part.split(separator: "-")
            guard fields.count > 1 else { continue }
            let single = part.contains(")")
            open.append((String(fields[0]) + (single ? "!" : ""), Self.kinds[String(fields[1].prefix { $0 != ")" })]))
        }
    }

    private func pop(_ entity: String, _ open: inout [(id: String, kind: FindingKind?)]) {
        open.removeAll { $0.id.hasSuffix("!") }
        for part in entity.split(separator: ")", omittingEmptySubsequences: false).dropLast() {
            let id = part.split(whereSeparator: { "(".contains($0) }).last.map(String.init) ?? ""
            let number = String(id.prefix { $0.isNumber })
            if let index = open.lastIndex(where: { $0.id == number }) { open.remove(at: index) }
        }
    }
}
