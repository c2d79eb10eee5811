import Exports
import Foundation

/// Measures how long the phases of a run take, and what else is true of this run on this machine alone.
struct PhaseWatch {
    private let started = Date()
    private let beginning = ContinuousClock().now
    private var phases: [RunRecord.Phase] = []
    private var last = ContinuousClock().now

    /// A trace whose seconds count from the beginning of this run.
    var trace: ProgressTrace { ProgressTrace(from: beginning) }

    /// Ends a phase, which began when the one before ended.
    mutating func finish(_ name: String) {
        let now = ContinuousClock().now
        phases.append(RunRecord.Phase(name, seconds: (now - last) / .seconds(1)))
        last = now
    }

    /// Ends phases that measured themselves.
    mutating func skip(_ measured: [(phase: String, seconds: Double)]) {
        phases += measured.map { RunRecord.Phase($0.phase, seconds: $0.seconds) }
        last = ContinuousClock().now
    }

    /// The record of the run so far.
    func record(threads: Int, source: String, progress: [RunRecord.Standing] = []) -> RunRecord {
        RunRecord(
            seconds: phases, peakMemory: Self.peakMemory, threads: threads,
            processors: ProcessInfo.processInfo.processorCount, started: started.ISO8601Format(),
            source: source, progress: progress)
    }

    /// The most memory that the process held so far, in bytes.
    private static var peakMemory: Int? {
        var usage = rusage()
        #if os(macOS)
            return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : nil
        #else
            // Linux counts in kibibytes, and Glibc's constant is an enumeration of C.
            return getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 ? usage.ru_maxrss * 1024 : nil
        #endif
    }
}
