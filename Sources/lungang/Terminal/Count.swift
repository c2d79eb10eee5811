/// Counts of things in English, where one is not many.
enum Count {
    /// `1 group`, `2 groups`.
    static func of(_ number: Int, _ thing: String) -> String { "\(number) \(thing)\(number == 1 ? "" : "s")" }
}
