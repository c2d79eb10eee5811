import Foundation
import Instances
import Rotation

/// An example folder, with numbers that programs written apart from this one have proven.
package struct Example: Sendable, CustomStringConvertible {
    /// The folder's name.
    package let name: String
    /// The worth when nobody starts or extends anything.
    package let statusQuoScore: Double
    /// Weighted unmet period-semesters when nobody starts or extends anything.
    package let statusQuoUnmet: Double
    /// The least worth of the arc program with whole arcs left out.
    package let linearRelaxation: Double
    /// The least worth of any plan.
    package let optimum: Double

    /// The examples, the smallest first.
    package static let all = [
        Example(
            name: "one-year", statusQuoScore: 8623.1, statusQuoUnmet: 272.4, linearRelaxation: 1809.5304,
            optimum: 2674.0),
        Example(
            name: "every-rule", statusQuoScore: 16220.34, statusQuoUnmet: 615.4, linearRelaxation: 6919.8177,
            optimum: 7613.72),
        Example(
            name: "spring-start", statusQuoScore: 33176.7, statusQuoUnmet: 1169.4, linearRelaxation: 16410.9731,
            optimum: 17796.04),
        Example(
            name: "two-groups", statusQuoScore: 38462.31, statusQuoUnmet: 1448.8, linearRelaxation: 12599.2259,
            optimum: 15841.18),
    ]

    /// The example of one school year, which is quick to plan.
    package static let oneYear = all[0]

    /// The example's tables.
    package func instance() throws -> Instance {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "InstancesTests/Fixtures/\(name)")
        return try InstanceReader().read(folder: folder.path).instance
    }

    package var description: String { name }
}
