import Tables

/// One thing that a scenario did to an instance, with how many rows it touched.
public struct AppliedChange: Sendable, Hashable {
    /// What was done.
    public enum Effect: Sendable, Hashable {
        /// A setting has another value; `before` is `nil` where it had none.
        case setting(key: String, before: TOMLNode?, after: TOMLNode)
        /// Cells of rows were changed, in words such as `load = 12`.
        case edited(table: String, rows: Int, edits: [String])
        /// Rows were taken out.
        case removed(table: String, rows: Int)
        /// Rows were added.
        case inserted(table: String, rows: Int)
    }

    /// The file, or the option, that asked for it.
    public let source: String
    /// What was done.
    public let effect: Effect
    /// The change of structure of which this is a part, if it is one.
    public var cause: Wording?
    /// The rows in words, where each matters by itself, such as postings that end.
    public var named: [String] = []

    /// The change in one line for people.
    public var wording: Wording {
        let plain = plain
        let english = plain.english + (named.isEmpty ? "" : " (\(named.joined(separator: ", ")))")
        let chinese = plain.chinese + (named.isEmpty ? "" : "（\(named.joined(separator: "、"))）")
        return cause.map { Wording("\($0.english): \(english)", "\($0.chinese)：\(chinese)") }
            ?? Wording(english, chinese)
    }

    private var plain: Wording {
        switch effect {
        case .setting(let key, let before, let after):
            let (old, new) = (before?.shown, after.shown)
            return Wording(
                "\(key): \(old.map { "\($0) → " } ?? "new, ")\(new)", "\(key)：\(old.map { "\($0) → " } ?? "新增 ")\(new)")
        case .edited(let table, let rows, let edits):
            let list = edits.joined(separator: ", ")
            return Wording(
                "\(table): \(rows) \(rows == 1 ? "row" : "rows"), \(list)", "\(table)：\(rows) 行，\(list)")
        case .removed(let table, let rows):
            return Wording(
                "\(table): \(rows) \(rows == 1 ? "row" : "rows") removed", "\(table)：删去 \(rows) 行")
        case .inserted(let table, let rows):
            return Wording(
                "\(table): \(rows) \(rows == 1 ? "row" : "rows") added", "\(table)：增加 \(rows) 行")
        }
    }
}
