public import Casework
public import Foundation

extension SQLiteStore {
    /// Set-up links that still work at `now`, and for whom. Their tokens are not stored, so no link can be shown again.
    public func openSetupLinks(now: Date) async throws -> [SetupLinkRecord] {
        try await database.read { connection in
            try connection.rows(
                "SELECT token_hash, name, role, expires FROM setup_links WHERE expires > $1 ORDER BY name_key",
                .text(Timestamp.text(now))
            ).map { row in
                SetupLinkRecord(
                    tokenHash: try row.text("token_hash"), name: try row.text("name"),
                    role: try row.read("role", StaffRole.init), expires: try row.read("expires", Timestamp.date))
            }
        }
    }
}
