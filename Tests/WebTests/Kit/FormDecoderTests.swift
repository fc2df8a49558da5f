import Testing

@testable import Web

@Suite struct FormDecoderTests {
    private func decode(_ text: String) throws -> FormFields { try FormDecoder.decode(Array(text.utf8)) }

    @Test func `keeps every value of a repeated field in order`() throws {
        #expect(try decode("a=1&b=2&a=3").all("a") == ["1", "3"])
    }

    @Test func `reads plus, percent and letters beyond ASCII`() throws {
        #expect(try decode("w=me+llamo+Jos%C3%A9+%26+t%C3%BA")["w"] == "me llamo José & tú")
    }

    @Test func `turns the line ends of browsers into one character`() throws {
        #expect(try decode("w=a%0D%0Ab%0Dc")["w"] == "a\nb\nc")
    }

    @Test func `leaves a percent sign that begins nothing`() throws {
        #expect(try decode("w=100%+sure%2")["w"] == "100% sure%2")
    }

    @Test(arguments: ["w=%FF", "w=%C3", "%E9=1", "w=%ED%A0%80", "w=a%00b"])
    func `refuses what is not UTF-8 text`(_ body: String) {
        #expect(throws: WebRefusal.notUTF8) { try decode(body) }
    }

    @Test func `refuses more fields than any page has`() {
        let body = Array(repeating: "a=1", count: FormDecoder.mostFields + 1).joined(separator: "&")
        #expect(throws: WebRefusal.tooManyFields) { try decode(body) }
    }
}
