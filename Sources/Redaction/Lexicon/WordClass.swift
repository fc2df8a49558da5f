/// What a word or phrase can be, as far as the lexicon and the name lists know. Several can hold at once.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt64

    static let month = WordClass(bit: 0)
    static let weekday = WordClass(bit: 1)
    static let numberWord = WordClass(bit: 2)
    static let ordinal = WordClass(bit: 3)
    static let holiday = WordClass(bit: 4)
    static let ageUnit = WordClass(bit: 5)
    static let ageCue = WordClass(bit: 6)
    static let birthCue = WordClass(bit: 7)
    static let title = WordClass(bit: 8)
    static let kinship = WordClass(bit: 9)
    static let introduction = WordClass(bit: 10)
    static let particle = WordClass(bit: 11)
    static let nameSuffix = WordClass(bit: 12)
    static let streetBefore = WordClass(bit: 13)
    static let streetAfter = WordClass(bit: 14)
    static let unit = WordClass(bit: 15)
    static let countyBefore = WordClass(bit: 16)
    static let countyAfter = WordClass(bit: 17)
    static let highway = WordClass(bit: 18)
    static let postBox = WordClass(bit: 19)
    static let jailAfter = WordClass(bit: 20)
    static let organizationBefore = WordClass(bit: 21)
    static let organizationAfter = WordClass(bit: 22)
    static let identifierCue = WordClass(bit: 23)
    static let phoneCue = WordClass(bit: 24)
    static let at = WordClass(bit: 25)
    static let dot = WordClass(bit: 26)
    static let topDomain = WordClass(bit: 27)
    static let numberMark = WordClass(bit: 28)
    static let state = WordClass(bit: 29)
    static let stateCode = WordClass(bit: 30)
    static let country = WordClass(bit: 31)
    static let people = WordClass(bit: 32)
    static let agency = WordClass(bit: 33)
    static let faith = WordClass(bit: 34)
    static let common = WordClass(bit: 35)
    static let given = WordClass(bit: 36)
    static let surname = WordClass(bit: 37)
    static let city = WordClass(bit: 38)
    static let bigCity = WordClass(bit: 39)
    static let region = WordClass(bit: 40)
    static let rareName = WordClass(bit: 41)
    static let handleCue = WordClass(bit: 42)
    static let money = WordClass(bit: 43)
    static let placeCue = WordClass(bit: 44)
    static let digitWord = WordClass(bit: 45)
    static let nickname = WordClass(bit: 46)
    static let function = WordClass(bit: 47)
    static let lawCue = WordClass(bit: 48)
    static let address = WordClass(bit: 49)

    /// Begins a web address.
    static let webStart = WordClass(bit: 51)
    /// Letters that begin a numbered paper: `A`, `EAC`.
    static let codeStart = WordClass(bit: 52)

    static let judgmentCue = WordClass(bit: 53)
    static let clinicalCue = WordClass(bit: 54)

    /// An ordinary word of English or Spanish, by the spelling dictionaries.
    static let vocabulary = WordClass(bit: 55)
    /// In no list at all: a misspelling, or a rare name.
    static let unknown = WordClass(bit: 56)

    /// Begins a phrase of the lexicon or a place name of several words.
    static let phraseStart = WordClass(bit: 50)

    /// Classes that a phrase hands to each of its tokens.
    static let spreading: WordClass = [
        .state, .country, .agency, .faith, .city, .region, .people, .holiday, .jailAfter,
    ]

    private init(bit: UInt64) {
        rawValue = 1 << bit
    }

    init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// The sections of the lexicon files and the class their words get.
    static let sections: [String: WordClass] = [
        "month": .month, "weekday": .weekday, "number": .numberWord, "digit": [.numberWord, .digitWord],
        "ordinal": .ordinal, "holiday": .holiday, "age-unit": .ageUnit, "age-cue": .ageCue, "birth": .birthCue,
        "title": .title, "kinship": .kinship, "introduction": .introduction, "particle": .particle,
        "suffix": .nameSuffix, "street-before": .streetBefore, "street-after": .streetAfter, "unit": .unit,
        "county-before": .countyBefore, "county-after": .countyAfter, "highway": .highway, "post-box": .postBox,
        "jail-after": .jailAfter, "organization-before": .organizationBefore,
        "organization-after": .organizationAfter, "identifier": .identifierCue, "phone": .phoneCue, "at": .at,
        "dot": .dot, "domain": .topDomain, "number-mark": .numberMark, "state": .state, "state-code": .stateCode,
        "country": .country, "people": .people, "agency": .agency, "faith": .faith, "common": .common,
        "region": .region, "handle": .handleCue, "money": .money, "place": .placeCue, "function": .function,
        "law": .lawCue, "address": .address, "judgment-cue": .judgmentCue,
        "clinical-cue": .clinicalCue, "web": .webStart,
    ]
}
