/// Numbers and lines of a drawing.
enum ChartText {
    /// Coordinates to a tenth of a unit: finer cannot be seen.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// `text` in lines of at most `limit` characters, broken at spaces; at most `count` lines, the last one cut.
    static func lines(_ text: String, limit: Int, count: Int) -> [String] {
        var lines = [""]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if last.count + 1 + word.count <= limit {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        guard lines.count > count else { return lines }
        return lines.prefix(count - 1) + [lines[count - 1] + "…"]
    }

    /// Whole percent, 0 to 100.
    static func percent(_ part: Int, of whole: Int) -> Int {
        whole == 0 ? 0 : Int((100 * Double(part) / Double(whole)).rounded())
    }
}

/// A line of text in a drawing.
struct ChartLine: PageModel {
    let x: String
    let y: String
    let text: String
    let kind: String

    init(_ text: String, x: Double, y: Double, kind: String) {
        self.x = ChartText.number(x)
        self.y = ChartText.number(y)
        self.text = text
        self.kind = kind
    }
}

/// A box in a drawing.
struct ChartBox: PageModel {
    let x: String
    let y: String
    let width: String
    let height: String
    let kind: String

    init(x: Double, y: Double, width: Double, height: Double, kind: String) {
        self.x = ChartText.number(x)
        self.y = ChartText.number(y)
        self.width = ChartText.number(max(0, width))
        self.height = ChartText.number(max(0, height))
        self.kind = kind
    }
}

/// A row of the table below a drawing.
struct ChartRow: PageModel {
    let name: String
    let cells: [String]
}
