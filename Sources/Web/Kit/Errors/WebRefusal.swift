import HTTPTypes

/// Why a request is not answered as asked. The person who sees it can do something about it.
enum WebRefusal: Error, Equatable, CaseIterable {
    case tooLarge
    case tooManyFields
    case notUTF8
    case notAForm
    /// A form that this site never made.
    case unreadable
    case notFound
    case methodNotAllowed

    var status: HTTPResponse.Status {
        switch self {
        case .tooLarge: .contentTooLarge
        case .tooManyFields, .notUTF8, .unreadable: .badRequest
        case .notAForm: .unsupportedMediaType
        case .notFound: .notFound
        case .methodNotAllowed: .methodNotAllowed
        }
    }

    /// The texts of its page are `error.<key>.title`, `error.<key>.body` and `error.<key>.action`.
    var key: String {
        switch self {
        case .tooLarge: "tooLarge"
        case .tooManyFields, .notUTF8, .notAForm, .unreadable: "unreadable"
        case .notFound: "notFound"
        case .methodNotAllowed: "method"
        }
    }
}
