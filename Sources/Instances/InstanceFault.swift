import Tables

/// Why a folder gave no instance.
public enum InstanceFault: Error {
    /// The system could not read it; the exit status is 74.
    case file(FileFault)
    /// What it holds cannot be used; the exit status is 65.
    case input(InputFault)
}
