import Exports
import Foundation
import Instances
import Tables

/// The folder that a plan says in its `run.json` it was planned from.
struct PlannedFrom: Decodable {
    private let way: String?

    private enum CodingKeys: String, CodingKey { case way = "planned_from" }

    /// The folder that the plan in `plan` was planned from, as seen from the current one.
    ///
    /// Whether the plan is one of that folder as it is now is looked at when both are read.
    ///
    /// - Throws: ``Failure`` where there is no plan, or its record leads nowhere.
    static func folder(of plan: String) throws(Failure) -> String {
        let bytes = try PlanBytes.read("run.json", of: plan)
        guard let way = (try? JSONDecoder().decode(PlannedFrom.self, from: bytes))?.way else {
            throw Failure(
                .badData,
                Wording(
                    "error: \(plan)/run.json does not say what \(plan) was planned from; \(order.english)",
                    "错误：\(plan)/run.json 没有写明 \(plan) 是依据哪个文件夹编制的；\(order.chinese)"))
        }
        let path = RelativePath(to: way.hasPrefix("/") ? way : "\(plan)/\(way)").text
        guard InstanceTables.requiredFiles.contains(where: { FileManager.default.fileExists(atPath: "\(path)/\($0)") })
        else {
            throw Failure(
                .cannotRead,
                Wording(
                    "error: \(plan) was planned from \(path) (says \(plan)/run.json), which holds no input now; \(order.english)",
                    "错误：\(plan)/run.json 写明方案依据 \(path) 编制，但那里现在没有输入数据；\(order.chinese)"))
        }
        return path
    }

    private static let order = Wording(
        "give the folder with the tables before that of the plan: DIR OUT", "请把数据文件夹写在方案文件夹之前：DIR OUT")
}
