/// A file or folder that the system, or care for what is already there, keeps from being read or written.
public struct FileFault: Error, Sendable, Hashable {
    /// What could not be done.
    public enum Operation: Sendable, Hashable {
        /// Nothing could be read; the exit status is 74.
        case read
        /// Nothing was written; the exit status is 73.
        case write
    }

    /// What could not be done.
    public let operation: Operation
    /// The file or folder.
    public let path: String
    /// Why, in the system's words or ours.
    public let reason: Wording

    /// A fault.
    public init(_ operation: Operation, path: String, reason: Wording) {
        self.operation = operation
        self.path = path
        self.reason = reason
    }

    init(_ operation: Operation, path: String, code: SystemCode) {
        self.init(operation, path: path, reason: code.wording)
    }

    /// One sentence for people.
    public func text(in language: Language) -> String {
        switch (operation, language) {
        case (.read, .english): "cannot read \(path): \(reason.english)"
        case (.write, .english): "cannot write \(path): \(reason.english)"
        case (.read, .chinese): "无法读取 \(path)：\(reason.chinese)"
        case (.write, .chinese): "无法写入 \(path)：\(reason.chinese)"
        }
    }
}

extension FileFault: CustomStringConvertible {
    /// The sentence in English.
    public var description: String { text(in: .english) }
}
