/// The type of a column, in the words of Frictionless Table Schema.
enum FieldType: String, Sendable, Hashable {
    case string, number, integer
    /// A calendar month, written `2026-09`.
    case yearMonth = "yearmonth"
}
