import Dispatch
import Foundation
import Planning

/// Shows how a plan is coming along: one live line on a terminal, plain lines now and then elsewhere, or nothing.
final class ProgressDisplay {
    private let board: ProgressBoard?
    private let timer: (any DispatchSourceTimer)?

    /// A display on standard error; nothing is shown before the first report.
    init(isQuiet: Bool, wording: ProgressWording) {
        guard !isQuiet else {
            board = nil
            timer = nil
            return
        }
        let isTerminal = isatty(STDERR_FILENO) == 1
        let board = ProgressBoard(style: isTerminal ? .live : .plain, wording: wording)
        let interval: DispatchTimeInterval = isTerminal ? .milliseconds(250) : .seconds(5)
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
        timer.schedule(deadline: .now() + interval, repeating: interval)
        timer.setEventHandler { board.refresh() }
        timer.resume()
        self.board = board
        self.timer = timer
    }

    /// What a planner calls with its reports, from whatever thread.
    var receiver: @Sendable (PlanningProgress) -> Void {
        { [board] in board?.post($0) }
    }

    /// Ends the display; a live line is wiped.
    func finish() {
        timer?.cancel()
        board?.wipe()
    }
}
