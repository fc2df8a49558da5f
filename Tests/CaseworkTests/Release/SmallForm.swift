import Foundation
import Intake

extension FormDefinition {
    /// Two answers that help to find a person, one sensitive, and a number that tells every story from the others.
    static func small() throws -> FormDefinition {
        try parse(
            yaml: """
                settings:
                  form_id: small
                  version: "1"
                ladders:
                  age: [wide, "*"]
                  whole: ["*"]
                choices:
                  age:
                    - {name: a1, wide: a}
                    - {name: a2, wide: a}
                    - {name: b1, wide: b}
                    - {name: b2, wide: b}
                  place: [north, south]
                  yes_no: ["yes", "no"]
                survey:
                  - type: group
                    name: page
                    children:
                      - {type: select_one age, name: age, disclosure: quasi age}
                      - {type: select_one place, name: place, disclosure: quasi whole}
                      - {type: select_one yes_no, name: hurt, disclosure: sensitive}
                      - {type: integer, name: mark, disclosure: plain}
                """,
            folder: FileManager.default.temporaryDirectory)
    }
}
