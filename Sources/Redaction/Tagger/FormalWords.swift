/// The words by which a judgment names institutions.
enum FormalWords {
    static let joints: WordSet = ["of", "and", "for", "the", "de", "la", "des", "du", "von", "e"]

    static let openings: WordSet = [
        "the", "on", "in", "at", "by", "before", "after", "since", "as", "a", "an", "when", "if", "that", "this", "it",
        "mr", "mrs", "ms", "however", "under", "while", "both", "his", "her", "their", "its", "another", "no",
    ]

    /// Words that make a name that of an institution which few countries have alike.
    static let privateHeads = words(
        """
        bank ltd limited plc ab ag gmbh inc company association union party university hospital school college prison \
        foundation society group church federation solicitors newspaper television broadcasting club trust \
        corporation academy brigade cooperative factory laboratory clinic clinique cemetery railways borough museum \
        garrison barracks regiment battalion airlines
        """)

    /// Words that make a name that of a public body.
    static let publicHeads = words(
        """
        court courts tribunal council commission office institute police agency authority board committee directorate \
        service services centre center command gendarmerie institution bureau fund station headquarters registry \
        inspectorate ministry department faculty municipality prosecutor
        """)

    /// Words that make it one that every country has, or the court's own.
    static let kept = words(
        "government governments republic kingdom ministry minister ministers convention protocol european europe")

    /// Words that tell courts apart in every country alike.
    static let ordinary = words(
        """
        cassation appeal appeals supreme high administrative constitutional district regional criminal assize \
        municipal state security crown martial law military civil division labour land first second third instance \
        federal commercial county magistrates employment social family human rights divisional juvenile senate \
        provincial peace appellate general public prosecutor national local grand section president chief judge \
        chamber acting vice deputy registrar fourth fifth sixth seventh eighth ninth tenth joint \
        rules rule procedure act code order code's justice execution enforcement central
        """)

    /// Makes a name that of an institution.
    static func isHead(_ index: Int, _ passage: Passage) -> Bool {
        passage.isWord(publicHeads, at: index) || passage.isWord(privateHeads, at: index)
    }

    /// Tells nothing of which institution it is.
    static func isGeneral(_ index: Int, _ passage: Passage) -> Bool {
        isHead(index, passage) || passage.isWord(ordinary, at: index) || passage.isWord(joints, at: index)
    }

    private static func words(_ list: String) -> WordSet {
        WordSet(list.split(separator: " ").map(String.init))
    }
}
