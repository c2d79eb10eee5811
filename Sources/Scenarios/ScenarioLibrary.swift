import Foundation
import Tables

/// The scenarios of one instance: what its folder `scenarios` holds.
public struct ScenarioLibrary: Sendable {
    /// The name of the folder within that of the instance.
    public static let folder = "scenarios"
    /// A name that no scenario may bear: that of the instance as it is.
    public static let baseName = "base"

    private let scenarios: [String: Scenario]
    private let files: [String: InputFile]
    /// What is wrong with each scenario by itself.
    private let faults: [String: [Diagnostic]]

    /// The names of all scenarios, in order.
    public var names: [String] { Set(scenarios.keys).union(faults.keys).sorted() }

    /// Reads the scenarios of the instance in the folder at `path`; none where it has no such folder.
    ///
    /// - Parameter drafts: scenarios that stand in no file yet, named as their files would be; each takes the place of
    ///   one of its name.
    /// - Throws: Only what the system says. A fault of one scenario is told by ``runs(of:)`` and hinders no other.
    public init(ofInstance path: String, adding drafts: [InputFile] = []) throws(FileFault) {
        let reading = DiagnosticCollector()
        let documents = try DocumentReader.read(
            path + "/" + Self.folder, shownAs: Self.folder, into: reading)
        let names = Set(drafts.map(\.name))
        self.init(documents.filter { !names.contains($0.name) } + drafts, refused: reading.diagnostics)
    }

    /// The scenarios in these files, and what kept others from being read.
    init(_ documents: [InputFile], refused: [Diagnostic] = []) {
        var scenarios: [String: Scenario] = [:]
        var faults: [String: [Diagnostic]] = [:]
        for diagnostic in refused { faults[Self.name(of: diagnostic.place.file), default: []].append(diagnostic) }
        for file in documents {
            let name = Self.name(of: file.name)
            let diagnostics = DiagnosticCollector()
            if let document = TOMLReader.read(file.bytes, file: file.name, into: diagnostics) {
                scenarios[name] = ScenarioReader(document, file: file.name, into: diagnostics).read(id: name)
            }
            if name == Self.baseName { diagnostics.report(at: Place(file: file.name), .namedBase) }
            if diagnostics.hasErrors { faults[name, default: []] += diagnostics.diagnostics }
        }
        self.scenarios = scenarios
        self.faults = faults
        files = Dictionary(documents.map { (Self.name(of: $0.name), $0) }) { first, _ in first }
    }

    private static func name(of file: String) -> String {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return name.hasSuffix(".toml") ? String(name.dropLast(5)) : name
    }

    /// The runs of one scenario, in the order of its values.
    public func runs(of name: String) throws(InputFault) -> [ScenarioRun] {
        let diagnostics = DiagnosticCollector()
        guard let scenario = scenario(name, askedFrom: nil, diagnostics) else {
            throw InputFault(diagnostics.diagnostics)
        }
        let layers = layers(of: scenario, below: [], diagnostics)
        try diagnostics.throwIfErrors()
        return ScenarioRun.runs(of: scenario, layers: layers)
    }

    /// One run by its name: a scenario's, or that with the values of its sweep, as in `floor@count=3`.
    public func run(named name: String) throws(InputFault) -> ScenarioRun {
        let scenario = names.contains(name) ? name : name.split(separator: "@").first.map(String.init) ?? name
        let runs = try runs(of: scenario)
        if let run = runs.first(where: { $0.id == name }) { return run }
        throw InputFault([
            Diagnostic(at: Place(file: "\(Self.folder)/\(scenario).toml"), .noSuchRun(name, runs.map(\.id)))
        ])
    }

    /// The files of which a run is made, for the record.
    public func inputs(of run: ScenarioRun) -> [InputFile] { run.layers.compactMap { files[$0.id] } }

    // MARK: Layers

    /// The scenario and, before it, those it extends.
    private func layers(
        of scenario: Scenario, below path: [String], _ diagnostics: DiagnosticCollector
    ) -> [Scenario] {
        let path = path + [scenario.id]
        var layers: [Scenario] = []
        for name in scenario.extends {
            if let start = path.firstIndex(of: name) {
                diagnostics.report(
                    at: Place(file: scenario.file, name: "extends"), .cycle(path[start...] + [name]))
                continue
            }
            guard let other = self.scenario(name, askedFrom: scenario, diagnostics) else { continue }
            for layer in self.layers(of: other, below: path, diagnostics)
            where !layers.contains(where: { $0.id == layer.id }) {
                layers.append(layer)
            }
        }
        return layers + [scenario]
    }

    private func scenario(
        _ name: String, askedFrom asker: Scenario?, _ diagnostics: DiagnosticCollector
    ) -> Scenario? {
        if let own = faults[name] {
            diagnostics.report(own)
            return nil
        }
        if let scenario = scenarios[name] { return scenario }
        let place = asker.map { Place(file: $0.file, name: "extends") } ?? Place(file: "\(Self.folder)/\(name).toml")
        diagnostics.report(at: place, .noSuchScenario(name, known: names))
        return nil
    }
}

extension Diagnostic.Message {
    fileprivate static func noSuchScenario(_ name: String, known: [String]) -> Self {
        Self(
            "no-such-scenario",
            found: Wording("there is no scenario \(name.quoted)", "没有情景 \(name.quoted)"),
            allowed: known.isEmpty ? nil : Wording(verbatim: known.joined(separator: ", ")),
            mend: Spelling.nearest(to: name, among: known)
                .map { Wording("Maybe \($0.quoted) is meant", "是否应为 \($0.quoted)") })
    }

    fileprivate static func noSuchRun(_ name: String, _ runs: [String]) -> Self {
        Self(
            "no-such-scenario",
            found: Wording("\(name.quoted) is not one run", "\(name.quoted) 不是单独一次运行"),
            allowed: Wording(verbatim: runs.joined(separator: ", ")),
            mend: Spelling.nearest(to: name, among: runs)
                .map { Wording("Maybe \($0.quoted) is meant", "是否应为 \($0.quoted)") })
    }

    fileprivate static func cycle(_ names: [String]) -> Self {
        Self(
            "scenario-cycle",
            found: Wording(
                "scenarios extend one another in a circle: \(names.joined(separator: " → "))",
                "情景互相引用成环：\(names.joined(separator: " → "))"),
            mend: Wording("Take one of them out of extends", "请从 extends 中去掉其中一个"))
    }

    fileprivate static let namedBase = Self(
        "scenario-named-base",
        found: Wording(
            "\"base\" stands for the instance without a scenario", "\"base\" 专指不加情景的原始数据"),
        mend: Wording("Give the file another name", "请换一个文件名"))
}
