import Tables

/// What was laid over an instance before it was planned: what `summary.json` and `manifest.json` tell of it.
///
/// Names and settings are enough to lay it again, as the verifier does; the changes are for people.
public struct ScenarioRecord: Sendable, Hashable {
    /// One thing that was changed.
    public struct Change: Sendable, Hashable {
        /// The file, or the option, that asked for it.
        public var source: String
        /// What was changed, with the number of rows.
        public var wording: Wording

        /// One thing that was changed.
        public init(source: String, wording: Wording) {
            self.source = source
            self.wording = wording
        }
    }

    /// The scenario, with the values chosen for its sweep, if there is one.
    public var name: String?
    /// Its name for people.
    public var title: String?
    /// Settings given by hand, as `key=value`, in order.
    public var settings: [String]
    /// What was changed, in order.
    public var changes: [Change]

    /// What was laid over an instance.
    public init(name: String?, title: String?, settings: [String] = [], changes: [Change] = []) {
        self.name = name
        self.title = title
        self.settings = settings
        self.changes = changes
    }

    func json(in language: Language) -> JSONValue {
        .object([
            "name": .text(name), "title": .text(title), "set": .array(settings.map { .string($0) }),
            "changes": .array(
                changes.map { ["source": .string($0.source), "change": .string($0.wording[language])] }),
        ])
    }
}
