import Dispatch
import Foundation
import Planning
import Synchronization

/// Shows how a plan is coming along: one live line on a terminal, plain lines now and then elsewhere.
///
/// Reports may come from any thread.
final class ProgressDisplay: Sendable {
    /// How progress is shown.
    enum Style: Sendable {
        /// One line that is written over.
        case live
        /// A line at each new phase, and at intervals.
        case plain
        /// Nothing.
        case silent
    }

    private struct State {
        var latest: PlanningProgress?
        var lastShown: ContinuousClock.Instant?
        var isFinished = false
    }

    private let style: Style
    private let wording: ProgressWording
    private let state = Mutex(State())
    private let clock = ContinuousClock()

    /// A display on standard error; nothing is shown before the first report.
    init(quietly isQuiet: Bool, wording: ProgressWording) {
        style = isQuiet ? .silent : isatty(STDERR_FILENO) == 1 ? .live : .plain
        self.wording = wording
    }

    /// Shows a report, unless the last one has just been shown.
    func show(_ progress: PlanningProgress) {
        state.withLock { state in
            guard style != .silent, !state.isFinished else { return }
            let isNewPhase = state.latest?.phase != progress.phase
            state.latest = progress
            let now = clock.now
            let interval: Duration = style == .live ? .milliseconds(100) : .seconds(5)
            if !isNewPhase, let last = state.lastShown, now - last < interval { return }
            state.lastShown = now
            draw(progress)
        }
    }

    /// Ends the display: the live line is wiped.
    func finish() {
        state.withLock { state in
            state.isFinished = true
            if style == .live, state.lastShown != nil { write(Self.wipe) }
        }
    }

    private func draw(_ progress: PlanningProgress) {
        let line = wording.line(for: progress)
        switch style {
        case .live: write(Self.wipe + line.cut(toWidth: Self.terminalWidth - 1))
        case .plain: write(line + "\n")
        case .silent: break
        }
    }

    private func write(_ text: String) { _ = Console.write(Array(text.utf8), to: STDERR_FILENO) }

    /// Back to the start of the line, and clear it.
    private static let wipe = "\r\u{1B}[K"

    private static var terminalWidth: Int {
        var size = winsize()
        let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isKnown ? Int(size.ws_col) : 80
    }
}
