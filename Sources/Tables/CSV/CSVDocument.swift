/// The records of one CSV file, with the line on which each begins.
public struct CSVDocument: Sendable {
    /// One record.
    public struct Record: Sendable, Hashable {
        /// The line on which the record begins, from 1. A quoted field may run over several lines.
        public let line: Int
        /// Its fields, unquoted and otherwise as they stand.
        public let fields: [String]

        /// A record.
        public init(line: Int, fields: [String]) {
            self.line = line
            self.fields = fields
        }
    }

    /// The records in the order of the file, the header among them.
    public let records: [Record]
    /// How the file was written.
    public let encoding: TextEncoding
    /// Whether faults of syntax were found, so that records may be missing or wrong.
    public let isDamaged: Bool
}
