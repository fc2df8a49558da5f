extension Anonymizer {
    func checkParameters() throws(AnonymizationRefusal) {
        guard !quasi.isEmpty else { throw .noQuasiIdentifier }
        guard model.k >= 1 else { throw .parameterOutOfRange(.k) }
        guard (0...1).contains(model.suppressionLimit) else { throw .parameterOutOfRange(.suppressionLimit) }
        for rule in model.sensitive {
            switch rule {
            case .distinctL(_, let l), .distinctAnswers(_, let l, _): if l < 1 { throw .parameterOutOfRange(.l) }
            case .entropyL(_, let l): if !(l >= 1 && l.isFinite) { throw .parameterOutOfRange(.l) }
            case .tCloseness(_, let t, _): if !(0...1).contains(t) { throw .parameterOutOfRange(.t) }
            }
        }
        var named: Set<String> = []
        for name in quasi where !named.insert(name).inserted { throw .repeatedColumn(name) }
        for rule in model.sensitive where named.contains(rule.column) { throw .repeatedColumn(rule.column) }
        guard table.rowCount >= max(model.k, 1) else { throw .tooFewRows(rows: table.rowCount, k: model.k) }
    }

    func quasiCodings() throws(AnonymizationRefusal) -> [ColumnCoding] {
        var codings: [ColumnCoding] = []
        for name in quasi {
            guard let column = table.column(named: name) else { throw .unknownColumn(name) }
            guard let hierarchy = hierarchies.first(where: { $0.attribute == name }) else {
                throw .missingHierarchy(column: name)
            }
            codings.append(try ColumnCoding(column: column, hierarchy: hierarchy))
        }
        return codings
    }

    func sensitiveColumns() throws(AnonymizationRefusal) -> [SensitiveColumn] {
        var names: [String] = []
        for rule in model.sensitive where !names.contains(rule.column) { names.append(rule.column) }
        var columns: [SensitiveColumn] = []
        for name in names {
            guard let column = table.column(named: name) else { throw .unknownColumn(name) }
            columns.append(try SensitiveColumn(column: column, rules: model.sensitive.filter { $0.column == name }))
        }
        return columns
    }
}
