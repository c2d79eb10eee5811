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

    /// The same for people.
    var wording: Wording { Self.wordings[rawValue] ?? Wording(verbatim: description) }

    private static let wordings: [Int32: Wording] = [
        ENOENT: Wording("there is no such file or folder", "没有这个文件或文件夹"),
        ENOTDIR: Wording("a file stands where a folder should", "应为文件夹之处是一个文件"),
        EISDIR: Wording("a folder stands where a file should", "应为文件之处是一个文件夹"),
        EACCES: Wording("it is not yours to read or write", "没有读写权限"),
        EPERM: Wording("it is not yours to read or write", "没有读写权限"),
        EROFS: Wording("the disk is write-protected", "磁盘是只读的"),
        ENOSPC: Wording("the disk is full", "磁盘已满"),
        ENAMETOOLONG: Wording("the name is too long", "名称过长"),
    ]
}
