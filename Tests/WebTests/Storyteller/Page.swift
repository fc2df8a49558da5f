import Foundation

/// As much of HTML as this site's own pages use.
struct Page {
    let html: String

    struct Button {
        let name: String?
        let value: String?
        let formAction: String?
    }

    struct Form {
        let action: String
        let values: [(name: String, value: String)]
        let buttons: [Button]
    }

    var text: String { Self.unescaped(html.replacing(/<[^>]*>/, with: " ")) }

    var title: String { html.firstMatch(of: /<title>([^<]*)<\/title>/).map { Self.unescaped(String($0.1)) } ?? "" }

    /// The words in the story's own box or in any other field.
    func value(of name: String) -> String? { forms.flatMap(\.values).first { $0.name == name }?.value }

    func form(with button: String?, action: String?) -> Form? {
        forms.first { form in
            (action == nil || form.action == action)
                && (button == nil || form.buttons.contains { $0.value == button })
        }
    }

    /// Where the first link of a class leads.
    func link(_ className: String) -> String? {
        html.matches(of: /<a ([^>]*)>/).map { attributes(String($0.1)) }.first { $0["class"] == className }?["href"]
    }

    var links: [String] { html.matches(of: /<a ([^>]*)>/).compactMap { attributes(String($0.1))["href"] } }

    var forms: [Form] {
        html.matches(of: /(?s)<form ([^>]*)>(.*?)<\/form>/).map { match in
            let attributes = attributes(String(match.1))
            let inside = String(match.2)
            let outside = html.matches(of: /<button ([^>]*form="page-form"[^>]*)>/)
                .map { button(String($0.1)) }.filter { _ in attributes["id"] == "page-form" }
            return Form(
                action: attributes["action"] ?? "", values: values(inside),
                buttons: inside.matches(of: /<button([^>]*)>/).map { button(String($0.1)) } + outside)
        }
    }

    private func button(_ text: String) -> Button {
        let attributes = attributes(text)
        return Button(name: attributes["name"], value: attributes["value"], formAction: attributes["formaction"])
    }

    private func values(_ inside: String) -> [(name: String, value: String)] {
        var values: [(name: String, value: String)] = []
        for match in inside.matches(of: /<input ([^>]*)>/) {
            let field = attributes(String(match.1))
            let isTicked = String(match.1).contains(/\schecked\b/)
            let isTickable = field["type"] == "radio" || field["type"] == "checkbox"
            if let name = field["name"], !isTickable || isTicked { values.append((name, field["value"] ?? "")) }
        }
        for match in inside.matches(of: /(?s)<textarea ([^>]*)>(.*?)<\/textarea>/) {
            let value = String(match.2).replacing(/^&#10;/, with: "")
            if let name = attributes(String(match.1))["name"] { values.append((name, Self.unescaped(value))) }
        }
        for match in inside.matches(of: /(?s)<select ([^>]*)>(.*?)<\/select>/) {
            let chosen = match.2.firstMatch(of: /<option value="([^"]*)" selected>/).map { String($0.1) }
            if let name = attributes(String(match.1))["name"] { values.append((name, chosen ?? "")) }
        }
        return values
    }

    private func attributes(_ text: String) -> [String: String] {
        text.matches(of: /([a-z-]+)="([^"]*)"/).reduce(into: [:]) { found, match in
            found[String(match.1)] = Self.unescaped(String(match.2))
        }
    }

    private static func unescaped(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
