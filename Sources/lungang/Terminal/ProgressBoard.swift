import Foundation
import Planning
import Synchronization

/// The latest report of progress, and how it is drawn on standard error. Reports may come from any thread.
final class ProgressBoard: Sendable {
    /// How progress is shown.
    enum Style: Sendable {
        /// One line that is written over.
        case live
        /// A line at each new phase, and at intervals.
        case plain
    }

    private struct State {
        var latest: PlanningProgress?
        var received = ContinuousClock().now
        var isWiped = false
    }

    private let style: Style
    private let wording: ProgressWording
    private let state = Mutex(State())

    /// A board on which nothing stands.
    init(style: Style, wording: ProgressWording) {
        self.style = style
        self.wording = wording
    }

    /// Takes a report, and shows it at once if a new phase has begun.
    func post(_ progress: PlanningProgress) {
        state.withLock { state in
            let isNewPhase = state.latest?.phase != progress.phase
            state.latest = progress
            state.received = ContinuousClock().now
            if isNewPhase { draw(state) }
        }
    }

    /// Shows the latest report with the seconds that have passed since, so that the line never seems to hang.
    func refresh() { state.withLock { draw($0) } }

    /// Leaves nothing of a live line; from now on nothing is shown.
    func wipe() {
        state.withLock { state in
            if style == .live, state.latest != nil, !state.isWiped { write(Self.startOver) }
            state.isWiped = true
        }
    }

    private func draw(_ state: State) {
        guard var progress = state.latest, !state.isWiped else { return }
        progress.seconds += (ContinuousClock().now - state.received) / .seconds(1)
        let line = wording.line(for: progress)
        switch style {
        case .live: write(Self.startOver + line.cut(toWidth: Self.terminalWidth - 1))
        case .plain: write(line + "\n")
        }
    }

    private func write(_ text: String) { _ = Console.write(Array(text.utf8), to: STDERR_FILENO) }

    /// Back to the start of the line, and clear it.
    private static let startOver = "\r\u{1B}[K"

    private static var terminalWidth: Int {
        var size = winsize()
        let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return isKnown ? Int(size.ws_col) : 80
    }
}
