import Casework
import Intake
import Redaction

/// A piece of the person's own words with what is hidden in it.
struct TextModel: PageModel {
    let question: String
    let segments: [SegmentModel]
}

/// Either words as they were written or the label that stands for hidden ones.
struct SegmentModel: PageModel {
    let word: String?
    let label: String?

    init(_ segment: RedactedText.Segment) {
        switch segment {
        case .plain(let words): (word, label) = (words, nil)
        case .hidden(let label, _): (word, self.label) = (nil, label)
        }
    }

    init(words: String) {
        (word, label) = (words, nil)
    }
}

extension StorytellerSite {
    /// The words exactly as advocates will read them.
    func hiddenTexts(_ open: OpenDraft, _ visit: Visit) -> [TextModel] {
        desk.preview(open.draft, language: visit.language).map { question, text in
            TextModel(question: heading(of: question, visit), segments: text.segments.map(SegmentModel.init))
        }
    }

    func heading(of name: QuestionName, _ visit: Visit) -> String {
        form.question(named: name).map(FormTexts(texts: visit.texts).label) ?? ""
    }
}
