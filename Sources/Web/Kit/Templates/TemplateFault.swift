/// A template and what it is given do not fit: a mistake of the program, never of the reader.
enum TemplateFault: Error, Equatable {
    case folderNotFound
    case unreadable(file: String)
    /// `{{{` and `{{&` put words into a page unescaped.
    case unescaped(template: String)
    case unknownPartial(template: String, partial: String)
    /// Dotted names would look past the check for unknown names.
    case dottedName(template: String, name: String)
    case unknownTemplate(String)
    /// Names that the template uses and the page does not have.
    case unknownNames(template: String, names: [String])
}
