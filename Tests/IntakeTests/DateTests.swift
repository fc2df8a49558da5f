import Testing

@testable import Intake

struct DateTests {
    @Test(arguments: ["2024-02-29", "1900-01-01", "2199-12-31", "2026-11-30"])
    func `reads and writes days that exist`(text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-11-31", "1899-12-31", "26-1-1", "2026-1-01",
        "+026-01-01", "2026-01-01 ", "２０２６-01-01",
    ])
    func `refuses days that do not`(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func `counts days across leap years`() throws {
        let first = try #require(CalendarDate("1970-01-01"))
        let last = try #require(CalendarDate("2024-03-01"))
        #expect(first.dayNumber == 0)
        #expect(last.days(since: try #require(CalendarDate("2024-02-28"))) == 2)
        #expect(last > first)
    }

    @Test func `a month as it is remembered has a code without its doubt`() {
        #expect(MonthAnswer(year: 2024, month: 5, isAbout: true)?.code == "2024-05")
        #expect(MonthAnswer(year: 2024, month: nil, isAbout: false)?.code == "2024")
        #expect(MonthAnswer(year: 2024, month: 13, isAbout: false) == nil)
    }
}
