/// One question as it is shown: either a group of controls under a legend, or one field under a label.
struct QuestionModel: PageModel {
    let anchor: String
    let note: String?
    let isGroup: Bool
    let isField: Bool
    /// The only question of its page: it is the page's title.
    let isTitle: Bool
    let label: String
    let hint: String?
    let hintID: String
    let why: String?
    let whyLabel: String
    let problem: String?
    let problemID: String
    /// The ids of hint and problem, for readers of the screen.
    let describedBy: String?
    let fieldID: String
    var choices: RowsModel?
    var select: SelectModel?
    var month: MonthModel?
    var date: DateModel?
    var line: LineModel?
    var area: AreaModel?
    /// "I don't know" and "I'd rather not say", apart from the answers.
    var ways: RowsModel?
}

/// Rows of radio buttons or checkboxes, large enough for a thumb.
struct RowsModel: PageModel {
    let rows: [RowModel]
}

struct RowModel: PageModel {
    /// `radio` or `checkbox`.
    let type: String
    let name: String
    let value: String
    var id: String?
    let isChecked: Bool
    let label: String
    var explanation: String?
    var around: AroundModel?
}

struct SelectModel: PageModel {
    let name: String
    let empty: String
    let options: [OptionModel]
}

struct OptionModel: PageModel {
    let value: String
    let label: String
    let isChosen: Bool
}

struct LineModel: PageModel {
    let name: String
    let value: String
    let isNumber: Bool
}

struct AreaModel: PageModel {
    let name: String
    let value: String
    /// The story itself gets most of the screen.
    let isStory: Bool
}

struct MonthModel: PageModel {
    let monthID: String
    let monthName: String
    let monthLabel: String
    let monthEmpty: String
    let months: [OptionModel]
    let yearID: String
    let yearName: String
    let yearLabel: String
    let year: String
    let aboutName: String
    let aboutLabel: String
    let isAbout: Bool
}

struct DateModel: PageModel {
    let dayID: String
    let dayName: String
    let dayLabel: String
    let day: String
    let monthID: String
    let monthName: String
    let monthLabel: String
    let monthEmpty: String
    let months: [OptionModel]
    let yearID: String
    let yearName: String
    let yearLabel: String
    let year: String
}
