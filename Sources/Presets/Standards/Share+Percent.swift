import Rotation

extension Share {
    /// A share of whole percents.
    public static func percent(_ percent: Int) -> Share {
        guard let share = Share(Double(percent) / 100) else { preconditionFailure("\(percent) % is no share") }
        return share
    }
}
