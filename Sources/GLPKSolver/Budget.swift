import LinearModel

/// What one solve may spend. The clock is read for the time limit alone and enters no result.
struct Budget {
    private let deadline: ContinuousClock.Instant?
    private let stop: StopSignal?
    let iterationLimit: Int?
    let nodeLimit: Int?

    /// Starts the clock.
    init(_ options: SolveOptions, stop: StopSignal?) {
        // Beyond some thirty years a limit is none; the clock's arithmetic would overflow on it.
        deadline = options.timeLimit.flatMap { $0 < 1e9 ? ContinuousClock.now + .seconds($0) : nil }
        iterationLimit = options.iterationLimit
        nodeLimit = options.nodeLimit
        self.stop = stop
    }

    /// The limit reached after so many iterations, if any.
    func limit(afterIterations iterations: Int) -> Termination.Limit? {
        if stop?.isSet == true { return .interrupted }
        if let iterationLimit, iterations >= iterationLimit { return .iterations }
        if let deadline, ContinuousClock.now >= deadline { return .time }
        return nil
    }

    /// Iterations that may still be spent, at most `most`.
    func iterations(after spent: Int, atMost most: Int) -> Int32 {
        Int32(clamping: min(most, max(0, (iterationLimit ?? Int.max) - spent)))
    }

    /// Time left, in seconds; `nil` for no limit.
    var secondsLeft: Double? { deadline.map { max(0, ($0 - ContinuousClock.now) / .seconds(1)) } }

    /// Time left as GLPK wants it: whole milliseconds, at least one, the greatest number for no limit.
    var milliseconds: Int32 {
        guard let deadline else { return .max }
        let left = (deadline - ContinuousClock.now) / .milliseconds(1)
        return left < Double(Int32.max) ? max(1, Int32(left)) : .max
    }
}
