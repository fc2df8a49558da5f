import Foundation

/// The socket address behind a host name and a port: the first one, as the service itself takes it.
struct SocketPlace {
    private let host: String
    private let port: Int
    private let family: Int32
    private let address: [UInt8]
    /// In digits, as in `127.0.0.1` and `::1`.
    private let digits: String

    /// - Throws: `OperatorError` when no address has this name.
    init(host: String, port: Int) throws {
        self.host = host
        self.port = port
        var wanted = addrinfo()
        wanted.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, String(port), &wanted, &found)
        guard code == 0, let found else {
            throw OperatorError("No address is called \(host) (\(String(cString: gai_strerror(code)))).")
        }
        defer { freeaddrinfo(found) }
        let first = found.pointee
        family = first.ai_family
        address = Array(UnsafeRawBufferPointer(start: first.ai_addr, count: Int(first.ai_addrlen)))
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let named = getnameinfo(
            first.ai_addr, first.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST)
        guard named == 0 else { throw OperatorError("The address \(host) cannot be used.") }
        digits = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether only this machine reaches it (RFC 1122, 3.2.1.3; RFC 4291, 2.5.3).
    var isLoopback: Bool { digits.hasPrefix("127.") || digits == "::1" }

    /// Takes the address for a moment, without accepting anybody.
    /// - Throws: `OperatorError` that says why the service could not listen there.
    func tryOut() throws {
        let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw refusal(errno) }
        defer { close(descriptor) }
        // As the service does it: connections of a program that just ended do not count as a use.
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        let result = address.withUnsafeBytes { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { bind(descriptor, $0.baseAddress, socklen_t(bytes.count)) }
        }
        guard result == 0 else { throw refusal(errno) }
    }

    private func refusal(_ code: Int32) -> OperatorError {
        switch code {
        case EADDRINUSE:
            OperatorError("Another program uses port \(port) on \(host). Choose another port with --port.")
        case EACCES:
            OperatorError("This user may not listen on port \(port). Choose one above 1023 with --port.")
        case EADDRNOTAVAIL:
            OperatorError("This machine has no address \(host).")
        case let other:
            OperatorError("The service cannot listen on \(host), port \(port) (\(String(cString: strerror(other)))).")
        }
    }
}
