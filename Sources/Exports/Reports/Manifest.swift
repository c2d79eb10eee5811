import Tables

/// What was planned from what: `manifest.json`.
///
/// It lists every input and output but itself and `run.json`, so that it is the same for equal runs.
public struct Manifest: Sendable, Hashable {
    /// The version of the program.
    public var version: String
    /// The options of the run.
    public var options: RunOptions
    /// What was laid over the files read, if anything was.
    public var scenario: ScenarioRecord?
    /// The files of the written plan that the search started from, or that was repaired; none where there was none.
    public var start: [FileDigest]
    /// The files read.
    public var inputs: [FileDigest]
    /// The files written.
    public var outputs: [FileDigest]

    /// A manifest.
    public init(
        version: String, options: RunOptions, scenario: ScenarioRecord? = nil, start: [FileDigest] = [],
        inputs: [FileDigest], outputs: [FileDigest]
    ) {
        self.version = version
        self.options = options
        self.scenario = scenario
        self.start = start.sorted { $0.path < $1.path }
        self.inputs = inputs.sorted { $0.path < $1.path }
        self.outputs = outputs.sorted { $0.path < $1.path }
    }

    /// The file `manifest.json`.
    public var file: OutputFile {
        let json: JSONValue = .object([
            "program": "lungang",
            "version": .string(version),
            "options": options.json,
            "scenario": scenario?.json(in: options.language) ?? .null,
            "start": .array(start.map(\.json)),
            "inputs": .array(inputs.map(\.json)),
            "outputs": .array(outputs.map(\.json)),
        ])
        return OutputFile(name: "manifest.json", bytes: json.bytes)
    }
}
