public import Casework
public import Foundation
public import Intake
public import Localization

/// Makes the files of a release and enters it in the ledger, in the order that leaves nothing partial and loses nothing:
/// the files are written under passing names, the ledger claims the release for this call alone, and then they get their
/// names. A call that the ledger refuses removes what it wrote and nothing else.
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
    /// - Throws: `ReleaseRefusal`, `ReleaseFolderProblem`; nothing is published then, except for `notCopied`.
    public func publish(
        _ release: PreparedRelease, to folder: ReleaseFolder?, labels: [LanguageTag], by session: StaffSession?,
        now: Date
    ) async throws {
        try folder?.check()
        let quoting = try await desk.quoting(release)
        try await desk.check(quoting)
        let bundle = try await bundle(of: quoting, labels: labels, now: now)
        let kept = try archive.publishedFolder(of: release.id).stage(bundle.files)
        let copy: StagedFolder?
        do { copy = try folder?.stage(bundle.files) } catch {
            kept.discard()
            throw error
        }
        do {
            try await desk.publish(quoting, manifest: bundle.manifest, by: session, now: now)
        } catch {
            kept.discard()
            copy?.discard()
            throw error
        }
        try archive.place(kept, manifest: bundle.manifest)
        guard let copy else { return }
        do { try copy.place() } catch {
            copy.discard()
            throw ReleaseFolderProblem.notCopied(path: copy.folder.url.path)
        }
    }

    /// Gives files their names that a start cut off before, once the ledger had the release, and removes what was left
    /// of those that it never had. For the start of the program and once an hour.
    public func tidy(now: Date) async throws {
        for release in try await desk.releases() {
            try archive.recover(release.id, manifest: release.manifest)
        }
        try archive.removeLeftovers(before: now.addingTimeInterval(-Self.leftoverAge))
    }

    /// Longer than any release takes to be written, in seconds: an hour.
    private static let leftoverAge = 3_600.0

    /// The files as they would leave now.
    public func bundle(_ release: PreparedRelease, labels: [LanguageTag], now: Date) async throws -> ReleaseBundle {
        try await bundle(of: desk.quoting(release), labels: labels, now: now)
    }

    private func bundle(of release: PreparedRelease, labels: [LanguageTag], now: Date) async throws -> ReleaseBundle {
        try ReleaseBundle(
            release, form: desk.form, catalogue: catalogue, published: now,
            recalling: try await desk.recalls(with: release), labels: labels)
    }
}
