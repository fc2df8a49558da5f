/// What one template shows, already in the reader's language.
///
/// A template sees the stored properties and nothing else: `String`, `Bool`, `Int`, other page models, arrays of
/// these, and optionals of these. A computed property does not exist for a template.
protocol PageModel: Sendable {}
