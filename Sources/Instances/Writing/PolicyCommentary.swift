import Rotation

/// What is written beside the settings of a policy for those who are to edit it.
///
/// Remarks stand behind `# `, hash and space. Blocks that are there but switched off bear a bare `#` before each line,
/// so that taking those hashes away is all that is needed to switch them on.
public struct PolicyCommentary: Sendable {
    /// Lines at the head of the file.
    public var preface: [String] = []
    /// Lines above a table, by its dotted key.
    public var remarks: [String: [String]] = [:]
    /// What stands behind every key of this name, on its line.
    public var notes: [String: String] = [:]
    /// Lines above the first mode, the first mode that is off, the first rule, and the first rule that is off.
    public var headings: (modes: [String], dormantModes: [String], rules: [String], dormantRules: [String]) =
        ([], [], [], [])
    /// Modes that stand in the file and are off.
    public var dormantModes: [Mode] = []
    /// Rules that stand in the file and are off.
    public var dormantRules: [Rule] = []
    /// Whether keys are written even where they stand at their default.
    public var spellsOutDefaults = false

    /// No comments.
    public init() {}
}
