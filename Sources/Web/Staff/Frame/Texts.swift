/// Ready texts of a page under the names its template uses.
struct Texts: PageModel, CustomReflectable {
    private let texts: [(name: String, text: String)]

    init(_ texts: [(name: String, text: String)]) {
        self.texts = texts
    }

    var customMirror: Mirror {
        Mirror(self, children: texts.map { (label: $0.name, value: $0.text as Any) })
    }
}

/// A way to another page.
struct Link: PageModel {
    let label: String
    let path: String

    init(_ label: String, _ path: String) {
        self.label = label
        self.path = path
    }
}
