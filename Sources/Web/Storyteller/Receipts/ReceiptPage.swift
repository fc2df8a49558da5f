import Casework
import Hummingbird
import Intake
import Sealing

struct ReceiptModel: PageModel {
    let heading: String
    let sent: String
    let once: String
    let faces: [FaceModel]
    let any: String
    let useHeading: String
    let uses: [String]
    let care: String
    let donePath: String
    let doneLabel: String
}

struct FaceModel: PageModel {
    let heading: String
    let tag: String
    let words: String
    let isDigits: Bool
}

extension StorytellerSite {
    /// The receipt, shown from sending until it is written down. Only the browser's cookie opens it.
    func showReceipt(_ visit: Visit) async throws -> Response {
        guard let (_, code) = try await keptReceipt(visit) else { return .seeOther(visit.path(.returning)) }
        let texts = visit.texts
        let model = ReceiptModel(
            heading: texts("receipt.page.title"), sent: texts("receipt.sent.text"), once: texts("receipt.once.text"),
            faces: faces(code, visit), any: texts("receipt.any.text"), useHeading: texts("receipt.use.heading"),
            uses: texts.all("receipt.use.see", "receipt.use.change", "receipt.use.withdraw"),
            care: texts("receipt.care.text"), donePath: visit.path(.receipt), doneLabel: texts("receipt.done.button"))
        return try page("receipt", model, PageFrame(title: model.heading, switching: .link(.receipt)), visit)
    }

    /// The person has written it down: it is deleted here, and the browser forgets its key.
    func keepReceipt(_ visit: Visit) async throws -> Response {
        var response = Response.seeOther(visit.path(.thanks))
        guard !visit.request.isFromAnotherSite, let (ticket, _) = try await keptReceipt(visit) else { return response }
        try await desk.discard(ticket)
        draftCookie.clear(on: &response)
        return response
    }

    private func keptReceipt(_ visit: Visit) async throws -> (DraftTicket, ReceiptCode)? {
        guard let ticket = ticket(visit) else { return nil }
        // A cookie that was changed is as good as none, and so is one whose draft is gone.
        do {
            return try await desk.receipt(ticket, now: now()).map { (ticket, $0) }
        } catch is DraftRefusal {
            return nil
        }
    }

    /// The face in the reader's language comes first.
    private func faces(_ code: ReceiptCode, _ visit: Visit) -> [FaceModel] {
        let texts = visit.texts
        let english = FaceModel(
            heading: texts("receipt.english.heading"), tag: LanguageTag.english.rawValue,
            words: code.englishWords.joined(separator: " "), isDigits: false)
        let spanish = FaceModel(
            heading: texts("receipt.spanish.heading"), tag: LanguageTag.spanish.rawValue,
            words: code.spanishWords.joined(separator: " "), isDigits: false)
        let digits = FaceModel(
            heading: texts("receipt.digits.heading"), tag: visit.language.rawValue,
            words: code.digitGroups.joined(separator: " "), isDigits: true)
        return (visit.language == .spanish ? [spanish, english] : [english, spanish]) + [digits]
    }
}
