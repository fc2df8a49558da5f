import Redaction

/// What was found, and the words before and after it.
struct AroundModel: PageModel {
    let before: String
    let found: String
    let after: String

    init(_ excerpt: Excerpt) {
        before = excerpt.before
        found = excerpt.words
        after = excerpt.after
    }
}
