import Rotation
import Tables

/// Values as cells write them.
enum CellText {
    static func optional(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "" }

    static func number(_ value: Double?) -> String { value.map(NumberText.exact) ?? "" }

    static func flag(_ value: Bool) -> String { value ? "yes" : "no" }

    static func list(_ values: [String]) -> String { values.joined(separator: ";") }
}
