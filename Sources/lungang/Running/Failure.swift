import Tables

/// Why a verb could not do what was asked, in words for people, with the exit status that goes with it.
struct Failure: Error {
    let status: ExitStatus
    let message: Wording

    init(_ status: ExitStatus, _ message: Wording) {
        self.status = status
        self.message = message
    }

    /// A file or folder that cannot be read or written.
    init(_ fault: FileFault) {
        self.init(
            fault.operation == .read ? .cannotRead : .cannotWrite,
            Wording("error: \(fault.text(in: .english))", "错误：\(fault.text(in: .chinese))"))
    }

    /// Input with faults, all of them named.
    init(_ fault: InputFault) {
        let errors = fault.diagnostics.count { $0.severity == .error }
        let (english, chinese) = (fault.text(in: .english), fault.text(in: .chinese))
        self.init(
            .badData,
            Wording(
                "\(english)\nFound \(Count.of(errors, "fault")); nothing was planned or written.",
                "\(chinese)\n共发现 \(errors) 处错误；未作规划，也未写入任何文件。"))
    }
}
