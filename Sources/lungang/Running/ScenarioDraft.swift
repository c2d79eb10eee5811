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
    }

    /// The name of its file, without `.toml`.
    let id: String
    /// What it is about, for people.
    let title: Wording
    let changes: [Change]
    /// Further fact for the file's remark.
    var remark: String = ""

    /// The file as it stands in `scenarios`.
    ///
    /// - Parameter base: the scenario that the plan was made with, which it extends.
    func text(extending base: String?, in language: Language) -> String {
        var lines = remark.isEmpty ? [] : remark.split(separator: "\n").map { "# \($0)" }
        lines.append("name = \(Self.quoted(title[language]))")
        if let base { lines.append("extends = [\(Self.quoted(base))]") }
        var settings: [String] = []
        var blocks: [String] = []
        for change in changes {
            switch change {
            case .set(let key, let value): settings.append("\(Self.quoted(key)) = \(value)")
            case .insert(let table, let row):
                blocks += ["", "[[insert]]", "table = \(Self.quoted(table))", "rows = [\(Self.inline(row))]"]
            case .patchTeacher(let teacher, let cells):
                blocks += [
                    "", "[[patch]]", "table = \"teachers\"", "where = { teacher = \(Self.quoted(teacher)) }",
                    "set = \(Self.inline(cells))",
                ]
            }
        }
        if !settings.isEmpty { lines += ["", "[set]"] + settings }
        return (lines + blocks).joined(separator: "\n") + "\n"
    }

    /// The same as a file that the library reads.
    func file(extending base: String?, in language: Language) -> InputFile {
        InputFile(
            name: "\(ScenarioLibrary.folder)/\(id).toml", bytes: Data(text(extending: base, in: language).utf8))
    }

    private static func inline(_ cells: [(column: String, text: String)]) -> String {
        "{ " + cells.map { "\($0.column) = \(quoted($0.text))" }.joined(separator: ", ") + " }"
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
    }
}
