import Foundation
import Instances
import Rotation
import Testing

@testable import Verification

/// The status quo of the examples, whose numbers were proven by programs written apart from this one.
@Suite struct ExampleTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "InstancesTests/Fixtures")

    @Test(arguments: [
        ("one-year", 8623.1, 272.4), ("every-rule", 16220.34, 615.4), ("two-groups", 38462.31, 1448.8),
        ("spring-start", 33176.7, 1169.4),
    ])
    func theStatusQuoIsWorthWhatIsExpected(_ name: String, _ score: Double, _ weightedUnmet: Double) throws {
        let instance = try InstanceReader().read(folder: Self.folder.appending(path: name).path).instance
        let statusQuo = StatusQuo(of: instance)
        #expect(abs(statusQuo.score(in: instance) - score) < 1e-4)
        #expect(abs(statusQuo.weightedUnmet.values.reduce(0, +) - weightedUnmet) < 1e-6)
    }
}
