/// Names that a spreadsheet allows for sheets: at most 31 UTF-16 units, without certain characters, each only once.
struct SheetNames {
    private var taken: Set<String> = ["history"]
    private static let limit = 31

    /// The name nearest to `wanted` that is allowed and still free.
    mutating func name(for wanted: String) -> String {
        var plain = String(wanted.map { "[]:*?/\\".contains($0) || $0.isNewline ? " " : $0 })
        // An apostrophe may stand neither first nor last.
        while plain.first == "'" || plain.first == " " { plain.removeFirst() }
        while plain.last == "'" || plain.last == " " { plain.removeLast() }
        if plain.isEmpty { plain = "_" }
        var name = Self.shortened(plain, by: 0)
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            let ending = " (\(number))"
            name = Self.shortened(plain, by: ending.utf16.count) + ending
            number += 1
        }
        return name
    }

    private static func shortened(_ name: String, by room: Int) -> String {
        var name = name
        while name.utf16.count > limit - room { name.removeLast() }
        while name.last == "'" { name.removeLast() }
        return name
    }
}
