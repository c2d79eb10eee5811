/// What a column promises of its cells, in the words of Frictionless Table Schema.
enum FieldConstraint: Sendable, Hashable {
    /// The cell is never empty.
    case required
    /// The number is never below this.
    case minimum(Double)
    /// The text is one of these.
    case oneOf([String])
    /// The whole text matches this regular expression.
    case pattern(String)

    /// A semester in its canonical spelling.
    static let semester = FieldConstraint.pattern("[0-9]{4}-(fall|spring)")

    /// The key and the value of the constraint in a schema.
    var entry: (key: String, value: JSONValue) {
        switch self {
        case .required: ("required", true)
        case .minimum(let least): ("minimum", .number(least))
        case .oneOf(let words): ("enum", .array(words.map { .string($0) }))
        case .pattern(let expression): ("pattern", .string(expression))
        }
    }
}
