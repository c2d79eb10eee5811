import Foundation

/// An `errno`, kept as the system gave it.
struct SystemCode: Error, Hashable, CustomStringConvertible {
    let rawValue: Int32

    static var current: SystemCode { SystemCode(rawValue: errno) }

    static let doesNotExist = SystemCode(rawValue: ENOENT)
    static let exists = SystemCode(rawValue: EEXIST)
    static let isADirectory = SystemCode(rawValue: EISDIR)
    static let notADirectory = SystemCode(rawValue: ENOTDIR)
    static let notImplemented = SystemCode(rawValue: ENOSYS)
    static let invalid = SystemCode(rawValue: EINVAL)

    var description: String { String(cString: strerror(rawValue)) }
}
