import Foundation
import Instances
import Tables

@testable import Scenarios

/// Two schools and four teachers as tables, and whatever scenarios a test lays over them.
final class County {
    private let folder: URL
    let contents: FolderContents

    /// The county, with some of its files replaced and others added.
    init(_ changed: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "lungang-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in Self.files.merging(changed, uniquingKeysWith: { $1 }) {
            try Data(text.utf8).write(to: folder.appending(path: name))
        }
        let diagnostics = DiagnosticCollector()
        contents = try InstanceTables.folderReader.read(folder.path, into: diagnostics)
        try diagnostics.throwIfErrors()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A library of scenarios by name.
    static func library(_ scenarios: [String: String]) -> ScenarioLibrary {
        ScenarioLibrary(
            scenarios.sorted { $0.key < $1.key }
                .map { InputFile(name: "scenarios/\($0.key).toml", bytes: Data($0.value.utf8)) })
    }

    /// What laying the scenario `x` comes to.
    func laid(_ text: String, with others: [String: String] = [:]) throws -> Overlay {
        let library = Self.library(others.merging(["x": text]) { $1 })
        let diagnostics = DiagnosticCollector()
        var overlay = Overlay(contents, into: diagnostics)
        overlay.lay(try library.run(named: "x"))
        try diagnostics.throwIfErrors()
        return overlay
    }

    /// The cells of one column after laying the scenario `x`, in the order of the rows.
    func column(_ table: String, _ column: String, after text: String, with others: [String: String] = [:]) throws
        -> [String]
    {
        let table = try laid(text, with: others).contents.tables[table] ?? Table(schema: InstanceTables.schemas[0])
        let index = table.schema.index(of: column) ?? 0
        return table.rows.map { $0.cells[index] }
    }

    /// Everything found wrong with the instance under the scenario `x`: place and kind of each fault.
    func faults(of text: String, with others: [String: String] = [:]) throws -> [Diagnostic] {
        let library = Self.library(others.merging(["x": text]) { $1 })
        let diagnostics = DiagnosticCollector()
        do {
            var overlay = Overlay(contents, into: diagnostics)
            overlay.lay(try library.run(named: "x"))
            _ = try InstanceReader().read(overlay.contents, into: diagnostics)
        } catch {
            return Set(error.diagnostics + diagnostics.diagnostics).filter { $0.severity == .error }.sorted()
        }
        return diagnostics.diagnostics.filter { $0.severity == .error }
    }

    /// What laying the scenario `x` tells somebody to look at, without keeping anything from being read: place and kind.
    func remarks(of text: String) throws -> [String] {
        let diagnostics = DiagnosticCollector()
        var overlay = Overlay(contents, into: diagnostics)
        overlay.lay(try Self.library(["x": text]).run(named: "x"))
        return diagnostics.diagnostics.filter { $0.severity == .warning }
            .map { "\($0.place.text(in: .english)) \($0.message.kind)" }
    }

    private static let files = [
        "schools.csv": """
        学校编号,name,stages,城乡类型,students,lat,lon
        A,县城小学,primary,城区,900,32.50,108.60
        B,山里小学,primary;junior,rural,95,32.55,108.65

        """,
        "groups.csv": "group,name,kind\nG,第一教共体,tight\n",
        "members.csv": "group,school,role\nG,A,core\nG,B,member\n",
        "teachers.csv": """
        teacher,name,school,subjects,load,volunteer
        T1,王芳,A,pe,16,是
        T2,李雷,A,pe;music,14.5,
        T3,韩梅,B,chinese,,no
        T4,张伟,B,music,12,no

        """,
        "demand.csv": "school,stage,subject,periods\nA,primary,pe,18\nB,primary,pe,10\nB,primary,chinese,14\n",
        "policy.toml": """
        title = "小县"
        start = "2026-fall"
        horizon = 2
        backbone = []
        [subjects]
        pe = { load = 16, weight = 2.0 }
        chinese = { load = 14 }
        music = { load = 16 }
        [gap]
        price = 10.0
        [modes.itinerant]
        kind = "visiting"
        routes = ["any>any"]
        max_days = 3
        periods_per_day = 5
        [rules.dispatch_floor]
        count = 3
        penalty = 100

        """,
    ]
}
