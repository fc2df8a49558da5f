import Intake

/// The stations of a story after the form's own pages, and where each page stands on the way.
struct Way {
    enum Station: Hashable {
        case page(PageName)
        case beforeWriting
        case check
        case hide
        case readers
        case consent

        var route: SiteRoute {
            switch self {
            case .page(let name): .question(name)
            case .beforeWriting: .beforeWriting
            case .check: .check
            case .hide: .hide
            case .readers: .readers
            case .consent: .consent
            }
        }
    }

    /// Every station that applies to the answers so far, in order.
    let stations: [Station]

    /// The warning comes right before the first page with free words.
    init(form: FormDefinition, pages: [FormPage]) {
        var stations: [Station] = []
        for page in pages {
            if page.hasNarrative, !stations.contains(.beforeWriting) { stations.append(.beforeWriting) }
            stations.append(.page(page.name))
        }
        self.stations = stations + [.check, .hide, .readers, .consent]
    }

    func next(after station: Station) -> SiteRoute {
        guard let index = stations.firstIndex(of: station), index + 1 < stations.count else { return .check }
        return stations[index + 1].route
    }

    func previous(before station: Station) -> SiteRoute {
        guard let index = stations.firstIndex(of: station), index > 0 else { return .start }
        return stations[index - 1].route
    }

    /// From 1.
    func part(of station: Station) -> Int { (stations.firstIndex(of: station) ?? 0) + 1 }
}

extension FormPage {
    var hasNarrative: Bool { questions.contains(where: \.isNarrative) }
}
