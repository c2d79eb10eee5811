import ArgumentParser

/// A relative gap between a score and its bound, written as a share or in percent.
struct Gap: ExpressibleByArgument {
    /// The gap as a share, from 0 to below 1.
    let share: Double

    init(share: Double) { self.share = share }

    init?(argument: String) {
        let isPercent = argument.hasSuffix("%")
        guard let number = Double(isPercent ? String(argument.dropLast()) : argument) else { return nil }
        let share = isPercent ? number / 100 : number
        guard share >= 0, share < 1 else { return nil }
        self.share = share
    }

    /// The share, as the help shows it.
    var defaultValueDescription: String { share == 0 ? "0" : "\(share)" }
}
