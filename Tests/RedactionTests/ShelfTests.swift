import Testing

@testable import Redaction

@Suite struct ShelfTests {
    private static let size = 1000

    @Test(arguments: ["a", "é", "🌽", "abc ", "abc\n", "a\u{0301}"])
    func `cuts a long text into pieces that make it up again`(unit: String) throws {
        let text = String(repeating: unit, count: Self.size / unit.utf8.count * 3 + 7)
        let pieces = Shelf([text], try Fixtures.engine.get().analysis.knowledge, pieceSize: Self.size).pieces
        #expect(pieces.count > 2)
        #expect(pieces.map { String($0.words) }.joined() == text)
        var offset = 0
        for piece in pieces {
            #expect(piece.offset == offset)
            offset += piece.words.unicodeScalars.count
            #expect(piece.words.utf8.count <= Self.size + 4)
        }
    }

    @Test func `hides a name in an early piece that only a late one introduces`() throws {
        let filler = String(repeating: "Nadie sabe nada de eso todavía, ni modo.\n", count: 90)
        let text = "Ahí dijo Xochiquetzal que no.\n" + filler + "Me llamo Xochiquetzal Ortega."
        var analysis = try Fixtures.engine.get().analysis
        analysis.pieceSize = Self.size
        let scalars = Array(text.unicodeScalars)
        let found = analysis.read([text], choices: RedactionChoices(extraWords: ["modo"]))[0].map(\.finding)
        let surfaces = found.map { String(String.UnicodeScalarView(scalars[$0.range])) }
        #expect(surfaces.first == "Xochiquetzal")
        #expect(surfaces.last == "Xochiquetzal Ortega")
        #expect(surfaces.filter { $0 == "modo" }.count == 90)
        #expect(found.first?.entity == found.last?.entity)
    }
}
