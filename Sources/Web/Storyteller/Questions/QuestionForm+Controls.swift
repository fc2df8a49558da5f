import Foundation
import Intake

extension QuestionForm {
    func rows(_ question: Question, type: String) -> RowsModel {
        let chosen = Set(fields.all(question.field))
        let offered = journey.choices(of: question)
        return RowsModel(
            rows: offered.enumerated().map { index, choice in
                RowModel(
                    type: type, name: question.field, value: choice.name, id: "field-\(question.name)-\(index + 1)",
                    isChecked: chosen.contains(choice.name), label: words.label(choice, of: question),
                    explanation: words.explanation(choice, of: question))
            })
    }

    /// The two honest ways out; nil where the question offers neither. Without script a radio button cannot be let go
    /// of: among other radio buttons they are part of the group, elsewhere they are checkboxes.
    func waysOut(_ question: Question) -> RowsModel? {
        let escapes = question.escapes
        guard question.isAsked, !escapes.isEmpty else { return nil }
        let chosen = fields.all(question.waysOutField)
        return RowsModel(
            rows: escapes.map { escape in
                RowModel(
                    type: question.isRadioGroup ? "radio" : "checkbox", name: question.waysOutField,
                    value: escape.rawValue,
                    isChecked: chosen.contains(escape.rawValue), label: words.label(escape))
            })
    }

    /// A long list is in the order of the reader's alphabet.
    func select(_ question: Question) -> SelectModel {
        let chosen = fields[question.field]
        let offered = journey.choices(of: question)
        return SelectModel(
            name: question.field, empty: words.texts("story.select.empty"),
            options: offered.map { choice in
                OptionModel(
                    value: choice.name, label: words.label(choice, of: question), isChosen: choice.name == chosen)
            }.sorted { $0.label.sortingKey < $1.label.sortingKey })
    }

    func line(_ question: Question) -> LineModel {
        LineModel(
            name: question.field, value: fields[question.field] ?? "", isNumber: question.type == .integer)
    }

    func area(_ question: Question) -> AreaModel {
        AreaModel(name: question.field, value: fields[question.field] ?? "", isStory: question.isLong)
    }

    func month(_ question: Question) -> MonthModel {
        let texts = words.texts
        return MonthModel(
            monthID: "field-\(question.name)-month", monthName: question.monthField,
            monthLabel: texts("month.month.label"), monthEmpty: texts("month.month.unknown"),
            months: months(chosen: fields[question.monthField]), yearID: "field-\(question.name)-year",
            yearName: question.yearField, yearLabel: texts("month.year.label"), year: fields[question.yearField] ?? "",
            aboutName: question.aboutField, aboutLabel: texts("month.about.choice"),
            isAbout: fields.contains(question.aboutField))
    }

    func date(_ question: Question) -> DateModel {
        let texts = words.texts
        return DateModel(
            dayID: "field-\(question.name)-day", dayName: question.dayField, dayLabel: texts("date.day.label"),
            day: fields[question.dayField] ?? "", monthID: "field-\(question.name)-month",
            monthName: question.monthField, monthLabel: texts("date.month.label"),
            monthEmpty: texts("story.select.empty"), months: months(chosen: fields[question.monthField]),
            yearID: "field-\(question.name)-year", yearName: question.yearField, yearLabel: texts("date.year.label"),
            year: fields[question.yearField] ?? "")
    }

    private func months(chosen: String?) -> [OptionModel] {
        (1...12).map { number in
            OptionModel(value: String(number), label: words.texts.month(number), isChosen: chosen == String(number))
        }
    }
}

extension String {
    /// Without case and accents, so that Á stands with A.
    fileprivate var sortingKey: String { folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil) }
}

extension Question {
    /// A field with room for this many characters gets most of the screen.
    private static var longText: Int { 10_000 }

    fileprivate var isLong: Bool {
        switch type {
        case .longText(let limit): limit >= Self.longText
        case .selectOne, .selectMultiple, .selectOneFromFile, .text, .month, .date, .integer, .note: false
        }
    }
}
