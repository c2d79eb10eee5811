import Planning
import Tables
import Verification

extension Failure {
    /// Where faults of the program itself are reported.
    private static let plea = Wording(
        "This is a fault of lungang. Please report it as README.md says, with the input folder and the lines above.",
        "这是 lungang 自身的错误。请按 README.md 的说明报告，并附上输入文件夹和以上内容。")

    /// Why no plan could be made.
    init(_ error: PlanningError) {
        switch error {
        case .contradiction(let contradictions):
            self.init(
                .badData,
                Wording(
                    contradictions.map { "error: \($0.wording.english)" }.joined(separator: "\n")
                        + "\nThe input contradicts itself; nothing was planned or written.",
                    contradictions.map { "错误：\($0.wording.chinese)" }.joined(separator: "\n")
                        + "\n输入自相矛盾；未作规划，也未写入任何文件。"))
        case .noPlanYet(let contradictions):
            self.init(
                .internalError,
                Wording(
                    contradictions.map { "warning: \($0.wording.english)" }.joined(separator: "\n")
                        + "\nNo first plan was found before the search was stopped, and whether there is one is not known. "
                        + "Allow more time (--time), or loosen pins.csv or the budget. Nothing was written.",
                    contradictions.map { "警告：\($0.wording.chinese)" }.joined(separator: "\n")
                        + "\n在停止前未找到初始方案，是否存在方案尚不清楚。请增加时间（--time），或放宽 pins.csv、经费上限。未写入任何文件。"))
        case .solution(let faults):
            let list = SolutionFile.list(
                faults.map { Wording("error: \($0.wording.english)", "错误：\($0.wording.chinese)") })
            self.init(
                .badData,
                Wording(
                    list.english
                        + "\nThe answer is none to this folder's program. Maybe it was exported from other tables, or with "
                        + "another --horizon, --scenario or --set. Nothing was written.",
                    list.chinese
                        + "\n所给的解不是本文件夹模型的解。导出时所用的表格或 --horizon、--scenario、--set 可能不同。未写入任何文件。"))
        case .solver(let fault):
            self.init(internal: Wording("the solver failed: \(fault)", "求解器出错：\(fault)"))
        }
    }

    /// A plan that was made but does not hold.
    init(unsound findings: [Finding]) {
        let (english, chinese) = (Language.english, Language.chinese)
        self.init(
            internal: Wording(
                "the plan did not pass verification and was not published:\n"
                    + PlanInspection.text(of: findings, in: english),
                "方案未通过复核，未予发布：\n" + PlanInspection.text(of: findings, in: chinese)))
    }

    /// Why a folder was not published.
    init(_ fault: PublishFault) {
        switch fault {
        case .file(let fault): self.init(fault)
        case .refused(let failure as Failure): self = failure
        case .refused(let error): self.init(unexpected: error)
        }
    }

    /// What nobody thought of.
    init(unexpected error: any Error) { self.init(internal: Wording(verbatim: "\(error)")) }

    private init(internal fault: Wording) {
        self.init(
            .internalError,
            Wording(
                "internal error: \(fault.english)\n\(Self.plea.english)",
                "内部错误：\(fault.chinese)\n\(Self.plea.chinese)"))
    }
}
