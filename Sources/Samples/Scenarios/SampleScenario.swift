import Rotation

/// A ready what-if for a sample: a file of its folder `scenarios`.
public struct SampleScenario: Sendable, Hashable {
    /// The name of the file, without `.toml`.
    public let id: String
    /// The file.
    public let text: String

    /// The scenarios that suit an instance, by id: what a bureau asks first, put to this instance's own places.
    ///
    /// Which school closes and who goes on leave follows from the instance alone, so equal instances have equal
    /// scenarios.
    public static func shelf(for instance: Instance) -> [SampleScenario] {
        let writers = [
            StaffScenarios(instance).all, SchoolScenarios(instance).all, StructureScenarios(instance).all,
            PolicyScenarios(instance).all,
        ]
        return writers.flatMap { $0 }.sorted { $0.id < $1.id }
    }

    /// A scenario: its name for people, what it is about, and the lines of its tables.
    init(_ id: String, _ name: String, about: String, _ lines: String...) {
        self.id = id
        text = "# \(about)\nname = \"\(name)\"\n\n" + lines.joined(separator: "\n") + "\n"
    }
}
