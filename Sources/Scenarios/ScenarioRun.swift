import Tables

/// One run: an instance with scenarios laid over it, one value chosen for each setting that is swept.
public struct ScenarioRun: Sendable, Hashable {
    /// The name, fit for a folder: the scenario's, with the values chosen, as in `floor@count=3`.
    public let id: String
    /// The name for people.
    public let title: String
    /// The scenarios in the order in which they are laid; each once, whoever extends it.
    public let layers: [Scenario]
    /// The values chosen for swept settings, by the file that sweeps them.
    public let chosen: [(setting: Scenario.Setting, file: String)]

    /// Every run of a scenario: one, or one for each combination of the values it and those it extends sweep.
    ///
    /// Of two sweeps of one key the later counts, and what a later layer sets is swept no more.
    static func runs(of scenario: Scenario, layers: [Scenario]) -> [ScenarioRun] {
        var sweeps: [(sweep: Scenario.Sweep, file: String)] = []
        for layer in layers {
            for setting in layer.settings {
                sweeps.removeAll { $0.sweep.key == setting.key || $0.sweep.key.hasPrefix(setting.key + ".") }
            }
            for sweep in layer.sweeps {
                sweeps.removeAll { $0.sweep.key == sweep.key }
                sweeps.append((sweep, layer.file))
            }
        }
        sweeps.sort { $0.sweep.key < $1.sweep.key }
        let names = shortNames(of: sweeps.map(\.sweep.key))
        var runs = [ScenarioRun(id: scenario.id, title: scenario.title, layers: layers, chosen: [])]
        for (position, swept) in sweeps.enumerated() {
            let texts = distinctTexts(of: swept.sweep.values)
            runs = runs.flatMap { run in
                zip(swept.sweep.values, texts).map { value, text in
                    let part = "\(names[position])=\(text)"
                    let setting = Scenario.Setting(key: swept.sweep.key, value: value)
                    return ScenarioRun(
                        id: run.id + (position == 0 ? "@" : ",") + part,
                        title: run.title + (position == 0 ? ": " : ", ") + "\(swept.sweep.key) = \(value.shown)",
                        layers: layers, chosen: run.chosen + [(setting, swept.file)])
                }
            }
        }
        return runs
    }

    /// The last key of each path, or as much of its end as tells it from the others.
    private static func shortNames(of keys: [String]) -> [String] {
        let paths = keys.map { DottedKey.split($0) ?? [$0] }
        return paths.map { path in
            for length in 1..<max(2, path.count)
            where paths.count(where: { $0.suffix(length).elementsEqual(path.suffix(length)) }) == 1 {
                return fileName(path.suffix(length).joined(separator: "."))
            }
            return fileName(path.joined(separator: "."))
        }
    }

    /// Values as parts of a name, numbered where they would not differ.
    private static func distinctTexts(of values: [TOMLNode]) -> [String] {
        let texts = values.map { fileName(plain($0)) }
        return texts.enumerated().map { index, text in
            let isAlone = !text.isEmpty && texts.count { $0.lowercased() == text.lowercased() } == 1
            return isAlone ? text : "\(text)#\(index + 1)"
        }
    }

    private static func plain(_ value: TOMLNode) -> String {
        switch value {
        case .string(let text), .moment(let text): text
        case .integer(let number): "\(number)"
        case .number(let number): NumberText.exact(number)
        case .boolean(let flag): "\(flag)"
        case .array(let values): values.map(plain).joined(separator: "+")
        case .table: ""
        }
    }

    /// The text with what file systems and shells take amiss replaced by `-`, and not too long.
    private static func fileName(_ text: String) -> String {
        let allowed = text.unicodeScalars.map { scalar -> Character in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "._-+".unicodeScalars.contains(scalar)
                ? Character(scalar) : "-"
        }
        return String(allowed.prefix(40))
    }

    /// Runs are the same if they lay the same.
    public static func == (one: ScenarioRun, other: ScenarioRun) -> Bool {
        one.id == other.id && one.layers == other.layers && one.chosen.map(\.setting) == other.chosen.map(\.setting)
    }

    /// Hashes what identifies the run.
    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
