/// Names that a file format can carry, one for each row or column: the model's own where they will do.
///
/// Characters a format lacks become underscores, names that would be read as something else get an underscore in front,
/// and empty names become a letter with the position. Where that makes two names alike, the later one gets `~` and its
/// position, so the same model always yields the same names.
struct ExportNames {
    private let names: [String]

    /// The greatest length all readers take.
    private static let maximumLength = 255

    /// Chooses names.
    ///
    /// - Parameters:
    ///   - originals: The model's names, in order of position.
    ///   - prefix: What unnamed positions are called, before the number.
    ///   - reserved: Names that the file uses for something else.
    ///   - format: What names may look like.
    init(_ originals: [String], prefix: String, reserved: Set<String> = [], format: NameFormat) {
        var taken = reserved
        taken.reserveCapacity(originals.count + reserved.count)
        var chosen: [String] = []
        chosen.reserveCapacity(originals.count)
        for (position, original) in originals.enumerated() {
            var name = format.legalize(original.isEmpty ? "\(prefix)\(position)" : original)
            if name.utf8.count > Self.maximumLength { name = String(name.prefix(Self.maximumLength - 12)) }
            if !taken.insert(name).inserted {
                // A model may hold such a name itself, so even the number may need a second try.
                var attempt = "\(name.prefix(Self.maximumLength - 24))~\(position)"
                while !taken.insert(attempt).inserted { attempt += "~" }
                name = attempt
            }
            chosen.append(name)
        }
        names = chosen
    }

    /// The name at a position.
    subscript(_ position: Int) -> String { names[position] }
}
