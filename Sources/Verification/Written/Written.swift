/// A value with the line of its file on which it stands.
@dynamicMemberLookup
public struct Written<Value: Sendable>: Sendable {
    /// The line, the header being line 1.
    public var line: Int
    /// What the line says.
    public var value: Value

    /// A value and its line.
    public init(line: Int, value: Value) {
        self.line = line
        self.value = value
    }

    /// Whatever the value has.
    public subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member { value[keyPath: path] }

    /// Values as they would stand in a table: on lines 2, 3 and so on.
    static func table(_ values: [Value]) -> [Written] {
        values.enumerated().map { Written(line: $0.offset + 2, value: $0.element) }
    }
}
