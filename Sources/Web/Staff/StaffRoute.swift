public import Intake

/// The pages of the staff site: its table of contents.
///
/// As a pattern for the router, a value is written `:name`.
enum StaffRoute: Equatable, Sendable {
    case home
    case signIn, signOut, forgottenPassword
    case setup(token: String)
    case recoveryKit, newRecoveryKit
    case stories
    case story(String)
    case approve(String), sendBack(String)
    case unsealOriginal(String), unsealContact(String)
    case people
    case giveKeys(String), disable(String)
    case audit
    case releases
    case release(String), codebook(String), recall(String)
    case releaseFile(String, file: String)
    case prepareRelease
    case preparedRelease(String), discardRelease(String)

    /// `/es/equipo/historias`.
    func path(in language: LanguageTag) -> String {
        let segments = segments.map { segment in
            switch segment {
            case .word(let word): word.text(in: language)
            case .value(let value): value
            }
        }
        return "/" + ([language.rawValue, StaffPathWord.staff.text(in: language)] + segments).joined(separator: "/")
    }

    private enum Segment {
        case word(StaffPathWord)
        case value(String)
    }

    private var segments: [Segment] {
        switch self {
        case .home: []
        case .signIn: [.word(.signIn)]
        case .signOut: [.word(.signOut)]
        case .forgottenPassword: [.word(.forgottenPassword)]
        case .setup(let token): [.word(.setup), .value(token)]
        case .recoveryKit: [.word(.recoveryKit)]
        case .newRecoveryKit: [.word(.recoveryKit), .word(.renew)]
        case .stories: [.word(.stories)]
        case .story(let id): [.word(.stories), .value(id)]
        case .approve(let id): [.word(.stories), .value(id), .word(.approve)]
        case .sendBack(let id): [.word(.stories), .value(id), .word(.sendBack)]
        case .unsealOriginal(let id): [.word(.stories), .value(id), .word(.original)]
        case .unsealContact(let id): [.word(.stories), .value(id), .word(.contact)]
        case .people: [.word(.people)]
        case .giveKeys(let id): [.word(.people), .value(id), .word(.keys)]
        case .disable(let id): [.word(.people), .value(id), .word(.disable)]
        case .audit: [.word(.audit)]
        case .releases: [.word(.releases)]
        case .release(let id): [.word(.releases), .value(id)]
        case .codebook(let id): [.word(.releases), .value(id), .word(.codebook)]
        case .recall(let id): [.word(.releases), .value(id), .word(.recall)]
        case .prepareRelease: [.word(.prepareRelease)]
        case .preparedRelease(let id): [.word(.prepareRelease), .value(id)]
        case .discardRelease(let id): [.word(.prepareRelease), .value(id), .word(.discard)]
        case .releaseFile(let id, let file): [.word(.releases), .value(id), .word(.files), .value(file)]
        }
    }
}

/// A word of an address; Spanish has its own, every other language reads the English one.
enum StaffPathWord: String, CaseIterable, Sendable {
    case staff
    case signIn = "sign-in"
    case signOut = "sign-out"
    case forgottenPassword = "forgotten-password"
    case setup
    case recoveryKit = "recovery-kit"
    case renew = "new"
    case stories, approve
    case sendBack = "send-back"
    case original, contact, people, keys, disable, audit, releases, codebook, files, discard, recall
    case prepareRelease = "prepare-release"

    func text(in language: LanguageTag) -> String {
        language == .spanish ? spanish : rawValue
    }

    private var spanish: String {
        switch self {
        case .staff: "equipo"
        case .signIn: "entrar"
        case .signOut: "salir"
        case .forgottenPassword: "clave-olvidada"
        case .setup: "preparar"
        case .recoveryKit: "hoja-de-rescate"
        case .renew: "nueva"
        case .stories: "historias"
        case .approve: "aprobar"
        case .sendBack: "devolver"
        case .original: "original"
        case .contact: "contacto"
        case .people: "personas"
        case .keys: "llaves"
        case .disable: "desactivar"
        case .audit: "bitacora"
        case .releases: "publicaciones"
        case .codebook: "libro-de-codigos"
        case .files: "archivos"
        case .discard: "descartar"
        case .recall: "retirar"
        case .prepareRelease: "preparar-publicacion"
        }
    }
}

/// The address of a set-up link, for the operator's command line.
public func staffSetupPath(token: String, in language: LanguageTag) -> String {
    StaffRoute.setup(token: token).path(in: language)
}
