/// How far plans are crossed, which depends on how the last crossings ended: for longer where one was cut short without
/// something better, with more plans where there was nothing better between them.
struct CrossingReach: Sendable {
    /// How many plans are kept to cross a new one with.
    private(set) var plans = Self.fewest
    /// Simplex iterations of a crossing, as many times what a plan costs.
    private(set) var patience = 1.0

    /// Plans that are kept at least.
    static var fewest: Int { 3 }
    private static var most: Int { 19 }
    private static var step: Double { 1.5 }
    private static var mostPatience: Double { 8 }

    /// Takes note of how a plan and its crossing ended.
    ///
    /// - Parameters:
    ///   - isBetter: whether something better was found.
    ///   - isExhausted: whether nothing else was left between the plans.
    mutating func note(isBetter: Bool, isExhausted: Bool) {
        if isExhausted, !isBetter {
            plans = min(Self.most, plans + 1)
            return
        }
        plans = max(Self.fewest, plans - 1)
        patience = isBetter ? max(1, patience / Self.step) : min(Self.mostPatience, patience * Self.step)
    }
}
