import Anonymization

/// What `testimonio anonymize` writes with `--report`.
struct AnonymizeReport: Encodable {
    struct Risk: Encodable {
        let prosecutor: Double
        let journalist: Double
        let marketer: Double

        init(_ risk: ReidentificationRisk) {
            (prosecutor, journalist, marketer) = (risk.prosecutor, risk.journalist, risk.marketer)
        }
    }

    let levels: [String: Int]
    let score: Double
    let loss: Double
    let metric: String
    let k: Int
    let local: Bool
    let inputRows: Int
    let suppressedRows: Int
    let classes: Int
    let minClass: Int
    let risk: [String: Risk]
    let searchSeconds: Double
    let totalSeconds: Double

    enum CodingKeys: String, CodingKey {
        case levels, score, loss, metric, k, local, classes, risk
        case inputRows = "input_rows"
        case suppressedRows = "suppressed_rows"
        case minClass = "min_class"
        case searchSeconds = "search_seconds"
        case totalSeconds = "total_seconds"
    }

    init(_ result: AnonymizedTable, command: AnonymizeCommand, search: Duration, total: Duration) {
        levels = result.levels
        score = result.score
        loss = result.loss
        metric = command.metric.rawValue
        k = command.k
        local = result.isLocallyRecoded
        inputRows = result.inputRows
        suppressedRows = result.suppressedRows
        classes = result.classes
        minClass = result.minClass
        risk = ["before": Risk(result.risks.before), "after": Risk(result.risks.after)]
        searchSeconds = search / .seconds(1)
        totalSeconds = total / .seconds(1)
    }
}
