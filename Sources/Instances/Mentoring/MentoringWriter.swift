import Rotation

/// Writes the terms of mentoring as `mentoring.toml`, without keys that stand at their default.
struct MentoringWriter {
    private let terms: MentoringTerms

    init(_ terms: MentoringTerms) { self.terms = terms }

    var text: String {
        var document = PolicyText()
        if let cite = terms.cite { document.key("cite", TOMLText.string(cite.rawValue)) }
        document.key("young_years", "\(terms.youngYears)")
        document.key("max_young", "\(terms.maxYoung)")
        if let ranks = terms.ranks { document.key("ranks", TOMLText.strings(ranks.sorted())) }
        return document.text
    }
}
