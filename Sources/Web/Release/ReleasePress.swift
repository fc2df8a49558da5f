public import Casework
public import Foundation
public import Intake
public import Localization

/// Makes the files of a release and enters it in the ledger, in the order that leaves nothing partial: files first,
/// the ledger last; when the ledger refuses, the files are taken away.
public struct ReleasePress: Sendable {
    let desk: ReleaseDesk
    let archive: ReleaseArchive
    let catalogue: Catalogue

    public init(desk: ReleaseDesk, archive: ReleaseArchive, catalogue: Catalogue) {
        self.desk = desk
        self.archive = archive
        self.catalogue = catalogue
    }

    /// Publishes into the archive and, where given, into `folder` too.
    ///
    /// - Throws: `ReleaseRefusal`, `ReleaseFolderProblem`; nothing is published then.
    public func publish(
        _ release: PreparedRelease, to folder: ReleaseFolder?, labels: [LanguageTag], by session: StaffSession?,
        now: Date
    ) async throws {
        try folder?.check()
        try await desk.check(release)
        let bundle = try await bundle(release, labels: labels, now: now)
        let kept = try archive.publishedFolder(of: release.id)
        // Left by a start that was cut off before the ledger: nobody was told of it.
        kept.remove()
        try kept.write(bundle.files)
        do {
            try folder?.write(bundle.files)
        } catch {
            kept.remove()
            throw error
        }
        do {
            try await desk.publish(release, manifest: bundle.manifest, by: session, now: now)
        } catch {
            kept.remove()
            folder?.remove()
            throw error
        }
        try archive.discardPrepared(release.id)
    }

    /// The files as they would leave now.
    public func bundle(_ release: PreparedRelease, labels: [LanguageTag], now: Date) async throws -> ReleaseBundle {
        try ReleaseBundle(
            release, form: desk.form, catalogue: catalogue, published: now,
            recalling: try await desk.recalled(by: release), labels: labels)
    }
}
