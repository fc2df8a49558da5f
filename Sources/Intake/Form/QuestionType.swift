/// What kind of answer a question takes, with XLSForm's name for it.
public enum QuestionType: Equatable, Sendable {
    /// `select_one LIST`
    case selectOne(ListName)
    /// `select_multiple LIST`
    case selectMultiple(ListName)
    /// `select_one_from_file FILE`: a long list of proper names.
    case selectOneFromFile(ListName)
    /// `text`, one line of at most `maximumLength` code points.
    case text(maximumLength: Int)
    /// `text` with the appearance `multiline`.
    case longText(maximumLength: Int)
    /// `date` with the appearance `month-year`: a month as well as it is remembered.
    case month
    /// `date`
    case date
    /// `integer`
    case integer
    /// `note`: a text to read and no answer.
    case note

    /// The list it chooses from.
    public var list: ListName? {
        switch self {
        case .selectOne(let list), .selectMultiple(let list), .selectOneFromFile(let list): list
        case .text, .longText, .month, .date, .integer, .note: nil
        }
    }

    public var isText: Bool {
        switch self {
        case .text, .longText: true
        case .selectOne, .selectMultiple, .selectOneFromFile, .month, .date, .integer, .note: false
        }
    }
}
