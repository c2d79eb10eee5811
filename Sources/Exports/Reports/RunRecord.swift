import Tables

/// What is true of one run on one machine alone: `run.json`, the only file that may differ between equal runs.
public struct RunRecord: Sendable, Hashable {
    /// Seconds by phase, in the order in which the phases came.
    public var seconds: [Phase]
    /// The most memory that the process held, in bytes, where the system tells.
    public var peakMemory: Int?
    /// The number of threads.
    public var threads: Int
    /// The number of processors of the machine.
    public var processors: Int
    /// When the run began, as `2026-07-01T08:00:00Z`.
    public var started: String

    /// The folder that was planned, seen from the plan's own; `nil` where nobody told.
    public var source: String?

    /// How score and bound came to be what they are, in order of time.
    public var progress: [Standing]

    /// What was reached at one moment of a run.
    public struct Standing: Sendable, Hashable {
        /// Seconds since the run began.
        public var seconds: Double
        /// The score of the best plan by then; `nil` where there was none.
        public var score: Double?
        /// The bound by then; `nil` where there was none.
        public var bound: Double?

        /// What was reached at one moment.
        public init(seconds: Double, score: Double?, bound: Double?) {
            self.seconds = seconds
            self.score = score
            self.bound = bound
        }

        var json: JSONValue {
            .object(["seconds": .number(seconds), "score": .number(score), "bound": .number(bound)])
        }
    }

    /// One phase and how long it took.
    public struct Phase: Sendable, Hashable {
        /// The name.
        public var name: String
        /// How long it took.
        public var seconds: Double

        /// A phase.
        public init(_ name: String, seconds: Double) {
            self.name = name
            self.seconds = seconds
        }
    }

    /// A record of a run.
    public init(
        seconds: [Phase], peakMemory: Int?, threads: Int, processors: Int, started: String, source: String? = nil,
        progress: [Standing] = []
    ) {
        self.seconds = seconds
        self.peakMemory = peakMemory
        self.threads = threads
        self.processors = processors
        self.started = started
        self.source = source
        self.progress = progress
    }

    /// The file `run.json`.
    public var file: OutputFile {
        let phases = seconds.map { JSONValue.object(["phase": .string($0.name), "seconds": .number($0.seconds)]) }
        let json: JSONValue = .object([
            "started": .string(started),
            "planned_from": .text(source),
            "phases": .array(phases),
            "seconds": .number(seconds.reduce(0) { $0 + $1.seconds }),
            "peak_memory_bytes": peakMemory.map { .integer($0) } ?? .null,
            "threads": .integer(threads),
            "processors": .integer(processors),
            "progress": .array(progress.map(\.json)),
        ])
        return OutputFile(name: "run.json", bytes: json.bytes)
    }
}
