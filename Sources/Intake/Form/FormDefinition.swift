/// A form: pages of questions, the choices they offer and the ladders that coarsen their answers. Data without text.
public struct FormDefinition: Equatable, Sendable {
    /// What the form is called: `police-to-deportation`.
    public let id: String
    /// Goes with every story, so that a codebook fits its answers.
    public let version: String
    public let pages: [FormPage]
    public let choiceLists: [ListName: ChoiceList]
    public let ladders: [LadderName: Ladder]

    private let places: [QuestionName: Place]

    private struct Place: Equatable, Sendable {
        let page: Int
        let question: Int
    }

    /// Of questions with the same name the first counts; a form with such questions does not pass its check.
    init(
        id: String, version: String, pages: [FormPage], choiceLists: [ListName: ChoiceList],
        ladders: [LadderName: Ladder]
    ) {
        self.id = id
        self.version = version
        self.pages = pages
        self.choiceLists = choiceLists
        self.ladders = ladders
        var places: [QuestionName: Place] = [:]
        for (pageIndex, page) in pages.enumerated() {
            for (index, question) in page.questions.enumerated() where places[question.name] == nil {
                places[question.name] = Place(page: pageIndex, question: index)
            }
        }
        self.places = places
    }

    /// All questions in the order of the form.
    public var questions: [Question] { pages.flatMap(\.questions) }

    public func question(named name: QuestionName) -> Question? {
        places[name].map { pages[$0.page].questions[$0.question] }
    }

    public func page(named name: PageName) -> FormPage? { pages.first { $0.name == name } }

    /// The page that asks `question`.
    public func page(asking question: QuestionName) -> FormPage? { places[question].map { pages[$0.page] } }

    /// Every choice of a question, whatever was answered before; empty when it has no list.
    public func choices(of question: Question) -> ChoiceList? { question.type.list.flatMap { choiceLists[$0] } }

    /// How the answers of a quasi-identifier are coarsened; nil for every other question.
    public func generalisation(of name: QuestionName) -> Generalisation? {
        guard let question = question(named: name), case .quasi(let ladderName) = question.role,
            let ladder = ladders[ladderName]
        else { return nil }
        return Generalisation(ladder: ladder, list: choices(of: question), lists: choiceLists)
    }
}
