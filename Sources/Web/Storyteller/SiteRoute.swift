import Hummingbird
import Intake

/// Every address of the storyteller site.
enum SiteRoute: Hashable {
    case start
    case leave
    case safety
    case begin
    case question(PageName)
    case beforeWriting
    case check
    case keep
    case hide
    case readers
    case consent
    case receipt
    case thanks
    case returning
    case hideMore
    case withdrawOne
    case withdrawAll
    case findings

    /// Those whose address is the same for every story.
    static let fixed: [SiteRoute] = [
        .start, .leave, .safety, .begin, .beforeWriting, .check, .keep, .hide, .readers, .consent, .receipt, .thanks,
        .returning, .hideMore, .withdrawOne, .withdrawAll, .findings,
    ]

    /// `/es/recibo`
    func path(in language: LanguageTag) -> String {
        "/\(language)/\(isSpanish(language) ? spanish : english)"
    }

    /// The pattern under which the router knows it; a question's page is a parameter.
    static func questionPattern(in language: LanguageTag) -> RouterPath { "/\(language)/story/:page" }

    func pattern(in language: LanguageTag) -> RouterPath { RouterPath(path(in: language)) }

    private func isSpanish(_ language: LanguageTag) -> Bool { language == .spanish }

    private var english: String {
        switch self {
        case .start: ""
        case .leave: "leave"
        case .safety: "safety"
        case .begin: "begin"
        case .question(let page): "story/\(page)"
        case .beforeWriting: "before-writing"
        case .check: "check"
        case .keep: "keep"
        case .hide: "hide"
        case .readers: "readers"
        case .consent: "consent"
        case .receipt: "receipt"
        case .thanks: "thanks"
        case .returning: "return"
        case .hideMore: "hide-more"
        case .withdrawOne: "take-back"
        case .withdrawAll: "take-all-back"
        case .findings: "findings"
        }
    }

    private var spanish: String {
        switch self {
        case .start: ""
        case .leave: "salir"
        case .safety: "seguridad"
        case .begin: "empezar"
        case .question(let page): "story/\(page)"
        case .beforeWriting: "antes-de-escribir"
        case .check: "revisar"
        case .keep: "guardar"
        case .hide: "ocultar"
        case .readers: "lectores"
        case .consent: "consentimiento"
        case .receipt: "recibo"
        case .thanks: "gracias"
        case .returning: "regresar"
        case .hideMore: "ocultar-mas"
        case .withdrawOne: "retirar"
        case .withdrawAll: "retirar-todo"
        case .findings: "resultados"
        }
    }
}
