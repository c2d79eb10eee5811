import ArgumentParser
import Foundation

/// One verb of the command line: it does its work with a console and says how it ended.
///
/// Whatever fails is worded here, once for all verbs, in the language asked for.
protocol Verb: ParsableCommand {
    /// The language asked for.
    var speech: LanguageOptions { get }

    /// Does the work.
    func perform(on console: Console) throws(Failure) -> ExitStatus
}

extension Verb {
    mutating func run() throws {
        // A reader that has gone away, such as `head`, is told by the write that fails and must not end a plan.
        signal(SIGPIPE, SIG_IGN)
        let console = Console(language: speech.language)
        var status: ExitStatus
        do throws(Failure) {
            status = try perform(on: console)
            try console.finish()
        } catch {
            console.complain(error.message)
            status = error.status
        }
        if status != .done { throw ExitCode(status.rawValue) }
    }
}
