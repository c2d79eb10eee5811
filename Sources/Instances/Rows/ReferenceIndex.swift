import Tables

/// The names that one table, or one part of the policy, gives out for others to refer to.
struct ReferenceIndex {
    /// Every name given out.
    private(set) var names: Set<String>
    /// Other words for a name, such as a subject's label.
    private let aliases: [String: String]
    /// What people call the things named: a school's name, for messages alone.
    private let titles: [String: String]
    /// The names that are all digits, without the zeros that a spreadsheet takes away.
    private let byDigits: [Substring: String]
    /// Names with full-width letters or digits, by their half-width form.
    private let byHalfwidth: [String: String]
    /// Whether all names are known. Where the table is damaged they are not, and no reference can be called wrong.
    let isComplete: Bool

    init(
        names: Set<String> = [], aliases: [String: String] = [:], titles: [String: String] = [:], isComplete: Bool
    ) {
        self.names = names
        self.aliases = aliases
        self.titles = titles
        let sorted = names.sorted()
        byDigits = Dictionary(sorted.compactMap { name in name.digits.map { ($0, name) } }) { first, _ in first }
        byHalfwidth = Dictionary(sorted.map { ($0.halfwidth, $0) }) { first, _ in first }
        self.isComplete = isComplete
    }

    /// The name that `text` refers to; itself where nobody can say.
    func resolve(_ text: String) -> String? {
        if names.contains(text) { return text }
        return aliases[text] ?? byHalfwidth[text.halfwidth] ?? (isComplete ? nil : text)
    }

    /// The name that differs from `text` in nothing but the zeros before it.
    func differingInZeros(from text: String) -> String? { text.digits.flatMap { byDigits[$0] } }

    /// The name of what people call `text`.
    func titled(_ text: String) -> String? { titles[text] }

    /// The name probably meant. Among very many names every typing error has neighbours, so none is offered there.
    func nearest(to text: String) -> String? {
        names.count <= 500 ? Spelling.nearest(to: text, among: names.sorted()) : nil
    }
}

extension String {
    /// The digits without the zeros before them; `nil` where the text is not digits alone.
    fileprivate var digits: Substring? {
        !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } ? drop { $0 == "0" } : nil
    }
}
