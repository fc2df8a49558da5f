/// What stands around every page: the tab's title, leaving quickly, the other languages, the foot of the page.
struct FrameModel: PageModel {
    let language: String
    let title: String
    /// Said on every page while all stories are invented.
    let demo: String?
    let leavePath: String
    let leaveLabel: String
    /// What pressing Enter in a field does; without it, it would switch the language, the first button of the page.
    let enterKey: String?
    let languageLinks: [LanguageWay]
    let languageButtons: [LanguageWay]
    let footer: FooterModel?
}

/// The same page in another language.
struct LanguageWay: PageModel {
    let tag: String
    let name: String
    let path: String
}

struct FooterModel: PageModel {
    let siteName: String
    let footerLabel: String
    let links: [LinkModel]
}

struct LinkModel: PageModel {
    let path: String
    let label: String
}
