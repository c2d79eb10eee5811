import Foundation
import Scenarios
import Tables

/// A scenario that the program proposes: what a person would write, to be tried before it is written.
struct ScenarioDraft: Sendable {
    /// A change of one table or setting.
    enum Change: Sendable {
        /// A key of `policy.toml` and its value as TOML writes it.
        case set(String, String)
        /// A row of a table, cell by cell, as text.
        case insert(table: String, row: [(column: String, text: String)])
        /// Cells of one teacher.
        case patchTeacher(String, [(column: String, text: String)])
        /// Cells of one school.
        case patchSchool(String, [(column: String, text: String)])
    }

    /// The name of its file, without `.toml`, where no scenario bears it yet.
    let id: String
    /// What it is about, for people.
    let title: Wording
    let changes: [Change]
    /// Further fact for the file's remark.
    var remark: String = ""
    /// Whether it lifts or loosens a rule rather than helping to keep it.
    var isLeniency = false

    /// The file as it stands in `scenarios`: by itself it makes of the folder just what was tried.
    ///
    /// - Parameter base: what the plan was made with, of which the file repeats all that no scenario says.
    func text(over base: Base, in language: Language) -> String {
        var lines = remark.isEmpty ? [] : remark.split(separator: "\n").map { "# \($0)" }
        lines.append("name = \(Self.quoted(title[language]))")
        if let scenario = base.scenario { lines.append("extends = [\(Self.quoted(scenario))]") }
        var settings: [(key: String, value: String)] = []
        func set(_ key: String, _ value: String) {
            settings.removeAll { $0.key == key || $0.key.hasPrefix(key + ".") }
            settings.append((key, value))
        }
        for setting in base.overrides { set(setting.key, setting.value.written) }
        var blocks: [String] = []
        for change in changes {
            switch change {
            case .set(let key, let value): set(key, value)
            case .insert(let table, let row):
                blocks += ["", "[[insert]]", "table = \(Self.quoted(table))", "rows = [\(Self.inline(row))]"]
            case .patchTeacher(let teacher, let cells): blocks += Self.patch("teacher", teacher, cells)
            case .patchSchool(let school, let cells): blocks += Self.patch("school", school, cells)
            }
        }
        if !settings.isEmpty {
            lines += ["", "[set]"] + settings.map { "\(Self.quoted($0.key)) = \($0.value)" }
        }
        return (lines + blocks).joined(separator: "\n") + "\n"
    }

    /// The same as a file that the library reads, under a name of the library's own choosing.
    func file(named name: String, over base: Base, in language: Language) -> InputFile {
        InputFile(
            name: "\(ScenarioLibrary.folder)/\(name).toml", bytes: Data(text(over: base, in: language).utf8))
    }

    /// What a plan was made with besides the folder's tables and policy.
    struct Base: Sendable {
        /// The scenario, whatever of its sweep was chosen.
        let scenario: String?
        /// Settings that no scenario says, in the order in which they are laid.
        let overrides: [Scenario.Setting]
        /// The names of the scenarios that there are.
        let taken: Set<String>

        /// The name, with a number where a scenario bears it already.
        func free(_ name: String) -> String {
            guard taken.contains(name) else { return name }
            return (2...).lazy.map { "\(name)-\($0)" }.first { !taken.contains($0) } ?? name
        }
    }

    /// A patch of the row of a table that is named for what its rows are about.
    private static func patch(_ thing: String, _ id: String, _ cells: [(column: String, text: String)]) -> [String] {
        [
            "", "[[patch]]", "table = \"\(thing)s\"", "where = { \(thing) = \(quoted(id)) }",
            "set = \(inline(cells))",
        ]
    }

    private static func inline(_ cells: [(column: String, text: String)]) -> String {
        "{ " + cells.map { "\($0.column) = \(quoted($0.text))" }.joined(separator: ", ") + " }"
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }
}
