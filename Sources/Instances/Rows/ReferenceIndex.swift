import Tables

/// The names that one table, or one part of the policy, gives out for others to refer to.
struct ReferenceIndex {
    /// Every name given out.
    private(set) var names: Set<String>
    /// Other words for a name, such as a subject's label.
    private let aliases: [String: String]
    /// Whether all names are known. Where the table is damaged they are not, and no reference can be called wrong.
    let isComplete: Bool

    init(names: Set<String> = [], aliases: [String: String] = [:], isComplete: Bool) {
        self.names = names
        self.aliases = aliases
        self.isComplete = isComplete
    }

    /// The name that `text` refers to; itself where nobody can say.
    func resolve(_ text: String) -> String? {
        if names.contains(text) { return text }
        return aliases[text] ?? (isComplete ? nil : text)
    }

    /// The name probably meant. Among very many names every typing error has neighbours, so none is offered there.
    func nearest(to text: String) -> String? {
        names.count <= 500 ? Spelling.nearest(to: text, among: names.sorted()) : nil
    }
}
