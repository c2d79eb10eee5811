/// Why a folder was not published. Whatever was there before is still there.
public enum PublishFault: Error {
    /// The system, or files of somebody else in the way.
    case file(FileFault)
    /// The inspection of the staged folder refused it.
    case refused(any Error)
}
