import ArgumentParser
import Foundation
import Planning

/// How long and how hard to plan again for each question.
struct ReplanOptions: ParsableArguments {
    @Option(
        name: .customLong("time"),
        parsing: .unconditional,
        help: ArgumentHelp("Plan again for at most this many seconds for each question.", valueName: "S"))
    var seconds = 10.0

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Use this many threads (default: one for each processor).", valueName: "N"))
    var threads: Int?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The seed of everything random: a whole number from 0.", valueName: "N"))
    var seed: UInt64 = 1

    func validate() throws {
        try seconds.checkSeconds(of: "--time")
        if let threads, !(1...256).contains(threads) {
            throw ValidationError("--threads \(threads): give a number from 1 to 256.")
        }
    }

    /// The same for the planner.
    var planning: PlanningOptions {
        PlanningOptions(
            timeLimit: seconds, gap: 0, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount, seed: seed)
    }
}
