import Casework
import Foundation
import Intake
import Localization
import Web

/// What every part of `testimonio release` works with, put together once.
struct ReleaseOffice {
    let desk: ReleaseDesk
    let archive: ReleaseArchive
    let catalogue: Catalogue

    var press: ReleasePress { ReleasePress(desk: desk, archive: archive, catalogue: catalogue) }

    init(_ folder: DataFolder, _ options: ContentOptions) throws {
        FileLimit.becomesAnError()
        // Looking for data where there is none must not make an empty installation.
        guard FileManager.default.fileExists(atPath: folder.url.path) else {
            throw OperatorError("There is no data folder \(folder.url.path).")
        }
        let content = try Content(options)
        catalogue = content.catalogue
        desk = ReleaseDesk(store: try Installed.store(in: folder), form: content.form)
        archive = ReleaseArchive(data: folder.url)
    }

    /// Runs `work` and turns what can go wrong into sentences for the operator.
    static func told<Result>(_ work: () async throws -> Result) async throws -> Result {
        do {
            return try await work()
        } catch let refusal as ReleaseRefusal {
            throw OperatorError(refusal.sentence)
        } catch let problem as ReleaseFolderProblem {
            throw OperatorError(problem.sentence)
        } catch let fault as any Fault {
            throw OperatorError(fault.explanation)
        }
    }

    static func report(_ release: PreparedRelease) {
        print("Rows: \(release.rows.count) of \(release.eligible) eligible stories.")
        print(
            "Left out because they stand out: \(release.suppressed). Held back because of an earlier release: \(release.heldBack)."
        )
        print("Groups: \(release.classes), the smallest of \(release.smallestClass); k = \(release.rules.k).")
        let hidden = release.columns.filter { $0.role == .sensitive(isHidden: true) }.map(\.name)
        if !hidden.isEmpty { print("Not published, too few different answers: \(hidden.joined(separator: ", ")).") }
        for column in release.columns {
            guard case .quasi(let level, let top) = column.role, level > 0 else { continue }
            print(
                "\(column.name): coarsened up to step \(level) of \(top)\(level == top ? ", hidden in some rows" : "")."
            )
        }
    }
}
