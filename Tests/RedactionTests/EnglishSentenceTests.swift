import Testing

@testable import Redaction

/// Whole sentences in English, each with all that must be hidden in it and nothing else.
@Suite struct EnglishSentenceTests {
    private func expectMarked(_ marked: String) throws {
        #expect(MarkedText.marking(MarkedText(marked).text, by: try Fixtures.engine.get()) == marked)
    }

    @Test(arguments: [
        "My number is ⟦CONTACT:five five five, oh one, seven two⟧, call at night.",
        "Call me at ⟦CONTACT:three one two five five five oh one four three⟧ please.",
        "Reach her at ⟦CONTACT:786.555.0122⟧ after six.", "Text ⟦CONTACT:1-800-555-0199⟧ if you know anything.",
        "her cell is ⟦CONTACT:(602)555-0180⟧ ok", "It is ⟦CONTACT:six oh two, triple five, oh one eight oh⟧ at night.",
        "Write to ⟦CONTACT:maria_o@mail.example⟧ if you can.",
        "my email is ⟦CONTACT:rosa dot ortega at mail dot com⟧ all one word",
        "it's ⟦CONTACT:jay underscore ortega at mail dot com⟧ lower case",
        "find me, ⟦CONTACT:@ortega_tacos⟧, on there.",
        "See ⟦CONTACT:www.ortega-family.example/help⟧ for more.",
    ])
    func `hides ways to call and write`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "We rent at ⟦CONTACT:1420 Oak Street⟧ since then.", "She lives at ⟦CONTACT:88 W. 14th Ave, Apt 3B⟧ now.",
        "Send it to ⟦CONTACT:PO Box 555⟧ please.", "They came to ⟦CONTACT:305 Martin Luther King Blvd⟧ at dawn.",
        "It was at the corner of ⟦LOCATION:5th and Main⟧ at night.",
        "They stopped us at ⟦LOCATION:Peachtree and 10th⟧ again.",
        "It was on ⟦LOCATION:I-85⟧ going north.", "They stopped us on ⟦LOCATION:I-94⟧.",
        "We were on ⟦LOCATION:Highway 41⟧ near the mill.",
        "He was taken off ⟦LOCATION:Exit 12⟧ that day.", "We live in ⟦LOCATION:Whitfield County⟧ still.",
    ])
    func `hides addresses, crossings and roads`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "It was ⟦DATE:August 3, 2012⟧ at seven.", "On the ⟦DATE:third of August⟧ they came.",
        "Court is on ⟦DATE:03/12/2011⟧ at eight.", "He left ⟦DATE:Oct. 7th⟧ and never wrote.",
        "They let him out on ⟦DATE:Thanksgiving⟧ at noon.", "She was inside on ⟦DATE:Christmas Eve⟧ too.",
        "On the ⟦DATE:Fourth of July⟧ he called.", "It was the ⟦DATE:21st of November, 2009⟧ at night.",
        "DOB: ⟦DATE:2/14/1979⟧ on the form.", "I was born on ⟦DATE:July 2, 1985⟧ in a village.",
        "On Monday, ⟦DATE:April 4⟧, we had court.", "Signed ⟦DATE:2013-01-15⟧ by all.",
        "On ⟦DATE:May twenty-first⟧ they let her go.",
    ])
    func `hides dates to the day and named days`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "My daughter was ⟦AGE:eight years old⟧ that day.", "The baby, ⟦AGE:six months old⟧, stayed with me.",
        "I am ⟦AGE:forty-three⟧ and have three kids.", "He is a ⟦AGE:71-year-old⟧ man.",
        "My son, ⟦AGE:17⟧, saw it all.", "She had just turned ⟦AGE:fifteen⟧.",
        "I have lived here twenty years.", "He was held for six months.",
    ])
    func `hides ages and leaves spans of time`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "Her A-number is ⟦ID:A095 555 012⟧ they said.", "The plate was ⟦ID:7KXT555⟧ from here.",
        "Case ⟦ID:12-CR-05550⟧ is still open.", "Receipt ⟦ID:MSC1255501234⟧ never came.",
        "Booking number ⟦ID:2011-055512⟧ says it.", "They used my social, ⟦ID:555-01-2345⟧, on the form.",
        "badge #⟦ID:4471⟧ on his shirt", "My passport ⟦ID:G05550123⟧ is with them.",
        "Inmate ⟦ID:0555012⟧ was moved.", "driver's license ⟦ID:D5550123⟧ was taken",
    ])
    func `hides numbers of papers`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "It is spelled ⟦PERSON:O-R-T-E-G-A⟧, with an o.", "My last name is ⟦PERSON:L-O-P-E-Z⟧ like that.",
        "He is at ⟦LOCATION:Stewart⟧ Detention Center since March.",
        "The ⟦LOCATION:Dalton⟧ Police Department came.", "They took him to the ⟦LOCATION:Hall County⟧ jail.",
        "She works at ⟦ORG:Sunrise Bakery⟧ at night.", "We went to ⟦ORG:Sacred Heart Church⟧ for help.",
        "My husband ⟦PERSON:Ramiro⟧ did not come back.", "Attorney ⟦PERSON:Barrientos⟧ helped us.",
        "Deputy ⟦PERSON:Harlan Quigg⟧ wrote it down.",
    ])
    func `hides spelled names, and of agencies only the place`(marked: String) throws { try expectMarked(marked) }

    @Test(arguments: [
        "In May 2010 we came to Texas.", "ICE and Border Patrol were there.", "We paid $1,500 for bond.",
        "I called 911 and nobody came.", "We were twelve in the room.", "God and Our Lady watched over me.",
        "They asked three thousand dollars.", "They gave me form I-247 and I-862.", "My I-94 had expired.",
        "She filed a G-28 for him.",
    ])
    func `leaves what may stay`(text: String) throws { try expectMarked(text) }
}
