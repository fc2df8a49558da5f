import Testing

@testable import Intake

/// The way through the bundled form, for answers drawn at random.
struct JourneyTests {
    private let form: FormDefinition
    private let journeys: [Journey]

    init() throws {
        let form = try FormDefinition.bundled()
        var random = RandomAnswers(generator: SeededGenerator(seed: 11), form: form)
        self.form = form
        journeys =
            [Journey(form: form, answers: [:])] + (0..<300).map { _ in Journey(form: form, answers: random.next()) }
    }

    @Test func `walking forward visits every page that applies, once and in order`() {
        for journey in journeys {
            var walked = [journey.pages[0].name]
            while let last = walked.last, let next = journey.next(after: last) { walked.append(next.name) }
            #expect(walked == journey.pages.map(\.name))
        }
    }

    @Test func `back undoes forward and forward undoes back`() {
        for journey in journeys {
            for page in journey.pages {
                if let next = journey.next(after: page.name) {
                    #expect(journey.previous(before: next.name)?.name == page.name)
                }
                if let previous = journey.previous(before: page.name) {
                    #expect(journey.next(after: previous.name)?.name == page.name)
                }
            }
        }
    }

    @Test func `from a page that no longer applies there is a way both ways`() {
        for journey in journeys {
            for page in form.pages where journey.progress(of: page.name) == nil {
                #expect(journey.next(after: page.name) != nil)
                #expect(journey.previous(before: page.name) != nil)
            }
        }
    }

    @Test func `progress counts up to its end`() {
        for journey in journeys {
            for (index, page) in journey.pages.enumerated() {
                let progress = journey.progress(of: page.name)
                #expect(progress?.part == index + 1)
                #expect(progress?.of == journey.pages.count)
            }
        }
    }

    @Test func `a page that applies asks something`() {
        for journey in journeys {
            #expect(journey.pages.allSatisfy { !journey.questions(on: $0).isEmpty })
        }
    }

    @Test func `only answers to questions that apply count, and counting them again changes nothing`() {
        for journey in journeys {
            let asked = Set(journey.pages.flatMap { journey.questions(on: $0) }.map(\.name))
            #expect(Set(journey.answers.keys).isSubset(of: asked))
            let again = Journey(form: form, answers: journey.answers)
            #expect(again.answers == journey.answers)
            #expect(again.pages == journey.pages)
        }
    }

    @Test func `an answer that counts is one of the choices offered`() {
        for journey in journeys {
            guard case .choice(let county)? = journey.answers["county"],
                case .choice(let state)? = journey.answers["state"],
                let question = form.question(named: "county")
            else { continue }
            #expect(form.choices(of: question)?[county]?.columns["state"] == state)
            #expect(journey.choices(of: question).contains { $0.name == county })
        }
    }

    @Test func `what follows from an answer goes when the answer goes`() {
        let answers: [QuestionName: Answer] = ["ice_hold": .choice("yes"), "days_held": .integer(4)]
        #expect(Journey(form: form, answers: answers).answers["days_held"] == .integer(4))
        let changed = answers.merging(["ice_hold": .choice("no")]) { $1 }
        #expect(Journey(form: form, answers: changed).answers["days_held"] == nil)
    }

    @Test func `a journey takes less than a blink`() {
        let clock = ContinuousClock()
        let answers = journeys[1].answers
        let time = clock.measure { for _ in 0..<20 { _ = Journey(form: form, answers: answers) } }
        #expect(time < .seconds(2))
    }
}
