/// A value that a fixture is sure of.
func known<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a fixture is wrong") }
    return value
}
