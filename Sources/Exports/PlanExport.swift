import Plans
import Rotation
import Tables

/// A plan as the files of its folder: values in, bytes out.
///
/// `run.json` and `manifest.json` are made apart, by ``RunRecord`` and ``Manifest``: they speak of the run and of the
/// other files.
public struct PlanExport: Sendable {
    private let plan: Plan
    private let instance: Instance
    private let sizes: [String: Int]
    private let options: RunOptions
    private let scenario: ScenarioRecord?

    /// What the plan comes to.
    public let summary: Summary

    /// Prepares a plan for writing; its sizes are what the program was made of, by name.
    ///
    /// - Parameter scenario: what was laid over the instance, if anything was.
    public init(
        plan: Plan, proof: Proof, instance: Instance, sizes: [String: Int], options: RunOptions,
        scenario: ScenarioRecord? = nil
    ) {
        self.plan = plan
        self.instance = instance
        self.sizes = sizes
        self.options = options
        self.scenario = scenario
        summary = Summary(of: plan, proof: proof, in: instance)
    }

    /// The tables, `summary.json` and `datapackage.json`.
    public func files() -> [OutputFile] {
        let labels = Labels(instance: instance, language: options.language)
        let writer = CSVWriter(encoding: options.encoding)
        let tables = PlanTables.tables(of: plan).map { table in
            (type: table, file: table.file(of: plan, labels: labels, writer: writer))
        }
        let package = DataPackage(
            title: instance.policy.title, language: options.language, encoding: options.encoding)
        let sums = OutputFile(
            name: "summary.json", bytes: summary.json(sizes: sizes, options: options, scenario: scenario).bytes)
        return tables.map(\.file) + [sums, package.file(describing: tables.map { ($0.type, FileDigest($0.file)) })]
    }
}
