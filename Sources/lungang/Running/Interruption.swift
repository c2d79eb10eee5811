import Dispatch
import Foundation
import LinearModel
import Tables

/// Lets a person stop a long run: the first Ctrl-C asks for the best plan so far, the second ends the program.
///
/// While a plan is being written, signals wait their turn: writing takes a moment, and it is whole or not at all.
final class Interruption {
    /// Set once a person, or the system, has asked to stop.
    let stop = StopSignal()
    private var sources: [any DispatchSourceSignal] = []

    /// Listens to SIGINT and SIGTERM until ``disregard()``.
    init(console: Console) {
        let queue = DispatchQueue(label: "interruption")
        sources = [SIGINT, SIGTERM].map { number in
            // The default action would end the program before the source hears of the signal.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { [stop] in
                if stop.isSet { _exit(ExitStatus.interrupted.rawValue) }
                stop.set()
                // A terminal shows ^C at the end of the live line.
                if isatty(STDERR_FILENO) == 1 { console.complain("") }
                console.complain(.stopping)
            }
            source.resume()
            return source
        }
    }

    /// From now on signals change nothing.
    func disregard() {
        for source in sources { source.cancel() }
        sources = []
    }
}

extension Wording {
    fileprivate static let stopping = Wording(
        "Stopping: the best plan so far will be written. Press Ctrl-C again to quit without it.",
        "正在停止：将写出目前最好的方案。再按一次 Ctrl-C 则不写出并立即退出。")
}
