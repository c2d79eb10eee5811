import Foundation
import Instances
import Rotation
import Tables

/// The example folders that stand beside the tests.
enum Fixtures {
    static let names = ["every-rule", "one-year", "spring-start", "two-groups"]

    static func path(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)").path
    }

    static func read(_ name: String) throws -> ReadInstance {
        try InstanceReader().read(folder: path(name))
    }
}
