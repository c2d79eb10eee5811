import ArgumentParser
import Foundation
import Planning

/// How long and how hard to search.
struct SearchOptions: ParsableArguments {
    @Option(
        name: .customLong("time"),
        parsing: .unconditional,
        help: ArgumentHelp("Stop after this many seconds and write the best plan so far.", valueName: "S"))
    var seconds = 50.0

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Count out the work of this many seconds, whatever --time says: more than that where the machine is quick.",
            valueName: "S"))
    var effort: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Be content with this relative gap, from 0 to below 1, such as 0.01 or 1%.", valueName: "G"))
    var gap = Gap(share: 0)

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Use this many threads (default: one for each processor).", valueName: "N"))
    var threads: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The seed of everything random: a whole number from 0.", valueName: "N"))
    var seed: UInt64 = 1

    @Option(
        name: .customLong("without"),
        help: ArgumentHelp(
            "Leave a piece of the search or the proof out, to see what it is worth.", valueName: "PIECE",
            visibility: .hidden))
    var left: [SearchPiece] = []

    /// The options of somebody who gives none.
    static var standard: SearchOptions {
        var options = SearchOptions()
        (options.seconds, options.gap, options.threads, options.seed) = (50, Gap(share: 0), nil, 1)
        options.effort = nil
        options.left = []
        return options
    }

    /// What a planner is asked for, with the clock and the threads that it has.
    func planning(clock: Double, threads: Int) -> PlanningOptions {
        var options = PlanningOptions(
            timeLimit: clock, gap: gap.share, threads: threads, seed: seed,
            effort: PlanningOptions(timeLimit: effort ?? seconds).effort)
        options.without = Set(left)
        return options
    }

    /// The number of threads asked for, or one for each processor.
    var threadCount: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }

    func validate() throws {
        try seconds.checkSeconds(of: "--time")
        try effort?.checkSeconds(of: "--effort")
        if let threads, !(1...256).contains(threads) {
            throw ValidationError("--threads \(threads): give a number from 1 to 256.")
        }
    }
}

extension SearchPiece: ExpressibleByArgument {}
