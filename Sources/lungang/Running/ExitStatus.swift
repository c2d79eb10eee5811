/// How a run ended, for scripts; the numbers from 64 on are those of `sysexits.h`.
enum ExitStatus: Int32, Sendable {
    /// Done; of a plan, the gap asked for is reached.
    case done = 0
    /// Stopped before that; a plan was written.
    case stopped = 2
    /// What was asked for makes no sense for this folder.
    case wrongUsage = 64
    /// The input, or the folder to be verified, has faults.
    case badData = 65
    /// Something that should never happen.
    case internalError = 70
    /// A file or folder cannot be written.
    case cannotWrite = 73
    /// A file or folder cannot be read.
    case cannotRead = 74
    /// Stopped by a person; the best plan so far was written.
    case interrupted = 130
}
