import ArgumentParser

/// Where the service listens.
struct ServerAddress: ParsableArguments {
    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @Flag(help: "Browsers reach the service over https: cookies are for https only.")
    var https = false

    @Flag(help: "Allow plain http on an address that other machines reach. Whoever is in between can read along.")
    var insecure = false

    /// As browsers on this machine write it.
    var site: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return "\(https ? "https" : "http")://\(name):\(port)"
    }

    func validate() throws {
        guard (1...65_535).contains(port) else { throw ValidationError("--port must be from 1 to 65535.") }
    }

    /// Refuses an address that cannot be served or should not be; to be called before anything is written.
    func check() throws {
        let place = try SocketPlace(host: host, port: port)
        guard place.isLoopback || https || insecure else {
            throw OperatorError(
                """
                \(host) can be reached from other machines, and plain http would show them every story. \
                Serve behind a proxy that ends TLS and say so with --https; --insecure allows plain http all the same.
                """)
        }
        try place.tryOut()
    }
}
