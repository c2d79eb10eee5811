import LinearModel

/// What ends a search early.
struct WorkLimits: Sendable {
    /// Simplex iterations after which nothing further is begun.
    let iterations: Int
    let stop: StopSignal?
    /// The time left, as a safety stop; `nil` for any.
    let secondsLeft: @Sendable () -> Double?

    init(iterations: Int = .max, stop: StopSignal? = nil, secondsLeft: @escaping @Sendable () -> Double? = { nil }) {
        self.iterations = iterations
        self.stop = stop
        self.secondsLeft = secondsLeft
    }

    /// Whether so many iterations, the clock or the caller say that it is enough.
    func isReached(after spent: Int) -> Bool {
        spent >= iterations || stop?.isSet == true || (secondsLeft() ?? 1) <= 0
    }

    /// The limits that are left after so many iterations.
    func after(_ spent: Int) -> WorkLimits { slice(.max, after: spent) }

    /// At most so many of the iterations that are left after `spent`.
    func slice(_ most: Int, after spent: Int) -> WorkLimits {
        let left = iterations == .max ? .max : max(0, iterations - spent)
        return WorkLimits(iterations: min(most, left), stop: stop, secondsLeft: secondsLeft)
    }

    /// Options for a relaxation after so many iterations, of which only an optimum below `goal` matters.
    func options(after spent: Int = 0, atLeast least: Int = 0, below goal: Double = .infinity) -> SolveOptions {
        var options = SolveOptions()
        if iterations < .max { options.iterationLimit = max(least, after(spent).iterations) }
        options.timeLimit = secondsLeft().map { max(0, $0) }
        options.cutoff = goal < .infinity ? goal : nil
        return options
    }
}
