import Casework
import Hummingbird

/// One request to the staff site: who sends it, and the form it carries.
struct StaffContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    /// Set by ``StaffAccess``; nil on pages that need nobody to be signed in.
    var session: StaffSession?
    /// The fields of a POST whose token was checked; empty for a GET.
    var form = FormFields()

    init(context: BasicRequestContext) {
        coreContext = context.coreContext
    }

    /// The session of a page that only ``StaffAccess`` lets people reach.
    func signedIn() throws(StaffRefusal) -> StaffSession {
        guard let session else { throw .notYourRole }
        return session
    }
}
