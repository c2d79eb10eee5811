import Tables

/// The options of a run that bear on what is written; equal inputs and equal options give equal bytes.
///
/// The number of threads is not among them: it changes nothing but the time, and stands in `run.json`.
public struct RunOptions: Sendable, Hashable {
    /// The number of semesters planned.
    public var horizon: Int
    /// The relative gap asked for.
    public var gap: Double
    /// The safety stop, in seconds.
    public var timeLimit: Double?
    /// The seed of everything random.
    public var seed: UInt64
    /// The scale of the counted effort.
    public var effort: Double
    /// Pieces of the search or the proof that were left out, by name; none as a rule.
    public var without: [String] = []
    /// How many teachers may do something else than was published; `nil` where nothing was.
    public var maxChanges: Int?
    /// The language of reasons and descriptions.
    public var language: Language
    /// The encoding of the tables.
    public var encoding: TextEncoding

    /// The options of a run.
    public init(
        horizon: Int, gap: Double, timeLimit: Double?, seed: UInt64, effort: Double, maxChanges: Int? = nil,
        language: Language, encoding: TextEncoding
    ) {
        self.horizon = horizon
        self.gap = gap
        self.timeLimit = timeLimit
        self.seed = seed
        self.effort = effort
        self.maxChanges = maxChanges
        self.language = language
        self.encoding = encoding
    }

    var json: JSONValue {
        var json: [String: JSONValue] = [
            "horizon": .integer(horizon), "gap": .number(gap), "time": .number(timeLimit),
            // Seeds beyond the integers that JSON readers keep exactly would be changed by them.
            "seed": seed <= 1 << 53 ? .integer(Int(seed)) : .string("\(seed)"),
            "effort": .number(effort), "lang": .string(language.rawValue), "encoding": .string(encoding.rawValue),
        ]
        if let maxChanges { json["max_changes"] = .integer(maxChanges) }
        if !without.isEmpty { json["without"] = .array(without.map(JSONValue.string)) }
        return .object(json)
    }
}
