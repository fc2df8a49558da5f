import Testing

@testable import Redaction

/// What only the learned tagger can tell: names that no rule finds, and words that look like names.
@Suite struct TaggedTextTests {
    @Test(arguments: [
        "me llamo ⟦PERSON:nazaria coyotl⟧ y mi marido es ⟦PERSON:eleuterio⟧",
        "my cousin ⟦PERSON:yeferson⟧ was driving and officer ⟦PERSON:dunlap⟧ stopped him",
        "ME LLAMO ⟦PERSON:NAZARIA COYOTL⟧ Y MI HIJO ES ⟦PERSON:ELEUTERIO⟧",
        "Soy de ⟦LOCATION:Tlapa⟧, ⟦LOCATION:Guerrero⟧, y trabajo en Texas.",
    ])
    func `hides names in every way of typing`(marked: String) throws {
        #expect(MarkedText.marking(MarkedText(marked).text, by: try Fixtures.engine.get()) == marked)
    }

    @Test(arguments: [
        "I will hope for the best and may God help us", "la luz estaba apagada y compré una rosa roja",
        "My mother speaks Spanish and we live in Texas", "no tengo papeles pero tengo esperanza",
    ])
    func `keeps words that could be names`(text: String) throws {
        #expect(try Fixtures.engine.get().findings(in: text).isEmpty)
    }
}
