import Casework
import Foundation
import HTTPTypes
import Hummingbird
import Intake
import Localization

/// One release: what it holds, its rules, its files, its codebook. For everybody on the staff, researchers too.
struct ReleaseController: Sendable {
    let door: StaffDoor
    let press: ReleasePress

    func add(to group: RouterGroup<StaffContext>) {
        let pages = door.pages(for: .members, in: group)
        pages.page(RouterPath(door.path(.release(":release"))), get: show)
        pages.page(RouterPath(door.path(.codebook(":release"))), get: codebook)
        pages.page(RouterPath(door.path(.releaseFile(":release", file: ":file"))), get: file)
    }

    @Sendable func show(_ request: Request, _ context: StaffContext) async throws -> Response {
        let id = try context.parameters.require("release")
        let visit = door.visit(.release(id), request, context)
        guard let (record, manifest) = try await published(id) else { throw WebRefusal.notFound }
        let body = ReleaseBody(visit, record, manifest)
        let texts = visit.texts(
            "release", "back", "rules", "downloads", "labelled", "promise", "citation", "columns", "column_name",
            "column_label",
            "codebook_open")
        return try visit.page("release", heading: visit.say("release.title", ["id": .text(id)]), [body, texts])
    }

    @Sendable func codebook(_ request: Request, _ context: StaffContext) async throws -> Response {
        let id = try context.parameters.require("release")
        let visit = door.visit(.codebook(id), request, context)
        guard try await published(id) != nil, let data = try press.archive.file(ReleaseFileName.package, of: id) else {
            throw WebRefusal.notFound
        }
        let body = try StaffCodebookBody(visit, id, package: data)
        let texts = visit.texts("release", "code", "meaning")
        return try visit.page(
            "codebook", heading: visit.say("release.codebook_title", ["id": .text(id)]), [body, texts])
    }

    /// A file by its name in the manifest; saved, not shown, so that nothing of it runs on this site. A recalled release
    /// is not handed out any more.
    @Sendable func file(_ request: Request, _ context: StaffContext) async throws -> Response {
        let id = try context.parameters.require("release")
        let name = try context.parameters.require("file")
        guard let (record, manifest) = try await published(id) else { throw WebRefusal.notFound }
        guard record.recalled == nil else { return try gone(door.visit(.release(id), request, context)) }
        if name == ReleaseFileName.stories, let asked = request.uri.queryParameters["labels"] {
            return try labelled(record, in: LanguageTag(rawValue: String(asked)))
        }
        guard name == ReleaseFileName.manifest || manifest.files.contains(where: { $0.name == name }),
            let data = try press.archive.file(name, of: id)
        else { throw WebRefusal.notFound }
        return Self.download("\(id)-\(name)", data)
    }

    /// `stories.csv` with a column of words beside each column of codes.
    private func labelled(_ record: ReleaseRecord, in language: LanguageTag?) throws -> Response {
        guard let language, door.site.catalogue.languages.contains(language),
            let table = try PublishedTable(record, in: press.archive)
        else { throw WebRefusal.notFound }
        return Self.download(
            "\(record.id)-stories.\(language).csv", Data(try ReleaseCSV.stories(table, labels: language).utf8))
    }

    private static func download(_ name: String, _ data: Data) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: type(of: name), .contentDisposition: "attachment; filename=\"\(name)\""],
            body: .init(byteBuffer: ByteBuffer(bytes: data)))
    }

    private func gone(_ visit: StaffVisit) throws -> Response {
        let labels = visit.releaseLabels
        let body = MessageBody(
            paragraphs: [labels.say("gone.text")],
            next: Link(visit.say("release.list_title"), visit.path(.releases)))
        return try visit.page("message", heading: labels.say("gone.title"), [body], status: .gone)
    }

    private func published(_ id: String) async throws -> (ReleaseRecord, ReleaseManifest)? {
        do {
            let record = try await press.desk.release(id)
            return (record, try ReleaseManifest(json: record.manifest))
        } catch ReleaseRefusal.noSuchRelease {
            return nil
        }
    }

    private static func type(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "csv": "text/csv; charset=utf-8"
        case "html": "text/html; charset=utf-8"
        default: "application/json"
        }
    }
}
