import Casework
import Hummingbird
import Intake

/// What the address of the queue asks for. Values that mean nothing are passed over.
struct QueueFilter: Equatable, Sendable {
    /// Stories on a page: about two screens of rows.
    static let pageSize = 50

    var review: StoryState?
    var urgency: Urgency?
    var state: String?
    var county: String?
    var language: LanguageTag?
    var page = 1

    init() {}

    init(_ request: Request) {
        let parameters = request.uri.queryParameters
        func value(_ name: Substring) -> String? {
            parameters[name].map(String.init).flatMap { $0.isEmpty ? nil : $0 }
        }
        review = value("review").flatMap(StoryState.init)
        urgency = value("urgency").flatMap(Urgency.init)
        state = value("state")
        county = state == nil ? nil : value("county")
        language = value("language").flatMap(LanguageTag.init)
        page = min(max(value("page").flatMap { Int($0) } ?? 1, 1), 100_000)
    }

    var isEmpty: Bool {
        review == nil && urgency == nil && state == nil && county == nil && language == nil
    }

    func query(month: YearMonth) -> QueueQuery {
        QueueQuery(
            reviewState: review, urgency: urgency, state: state, county: county, language: language,
            limit: Self.pageSize, offset: (page - 1) * Self.pageSize, month: month)
    }

    /// The query string of another page of the same filter.
    func queryString(page: Int) -> String {
        let pairs = [
            ("review", review?.rawValue), ("urgency", urgency?.rawValue), ("state", state), ("county", county),
            ("language", language?.rawValue), ("page", String(page)),
        ]
        let parts = pairs.compactMap { name, value in
            value.map { "\(name)=\($0.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "_-".contains($0)) })" }
        }
        return "?" + parts.joined(separator: "&")
    }
}
