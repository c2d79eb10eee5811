import Tables

/// A what-if: what a file in `scenarios` changes in an instance.
public struct Scenario: Sendable, Hashable {
    /// The name by which it is asked for: that of its file, without `.toml`.
    public let id: String
    /// The name for people; the id where the file gives none.
    public let title: String
    /// The file, as faults name it: `scenarios/NAME.toml`.
    public let file: String
    /// Other scenarios, which are laid first, in this order.
    public let extends: [String]
    /// Settings that it changes, by dotted key.
    public let settings: [Setting]
    /// Changes to the structure of schools and groups, in order.
    public let restructurings: [Restructuring]
    /// Changes to rows of tables, in order.
    public let patches: [Patch]
    /// Rows that it adds, in order.
    public let insertions: [Insertion]
    /// Settings that take one value after another, by dotted key.
    public let sweeps: [Sweep]

    /// One setting of the policy and its new value.
    public struct Setting: Sendable, Hashable {
        /// The dotted key.
        public let key: String
        /// The value.
        public let value: TOMLNode

        /// A setting and its value.
        public init(key: String, value: TOMLNode) {
            self.key = key
            self.value = value
        }
    }

    /// One setting that takes several values, one run for each.
    public struct Sweep: Sendable, Hashable {
        /// The dotted key.
        public let key: String
        /// The values, in the order of the runs.
        public let values: [TOMLNode]
    }

    /// Rows added to one table.
    public struct Insertion: Sendable, Hashable {
        /// The dotted key of the insertion in its file.
        public let key: String
        /// The table's name.
        public let table: String
        /// The cells of each row, by column.
        public let rows: [[String: TOMLNode]]
    }

    /// A change to every row of one table that matches.
    public struct Patch: Sendable, Hashable {
        /// The dotted key of the patch in its file.
        public let key: String
        /// The table's name.
        public let table: String
        /// What the cells of a row must hold, by column; nothing matches every row.
        public let conditions: [String: TOMLNode]
        /// What is done to the rows.
        public let change: Change

        /// What a patch does.
        public enum Change: Sendable, Hashable {
            /// The rows are taken out.
            case remove
            /// Cells are written: set, added to or multiplied, by column.
            case edit(set: [String: TOMLNode], add: [String: Double], multiply: [String: Double])
        }
    }
}
