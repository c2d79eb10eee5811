import Foundation
import Instances
import Tables

/// A folder below which several plans are written.
enum TargetFolder {
    /// Sees to it that nothing is written among somebody's input, where the next run would stumble over it.
    static func keepApartFromInput(_ path: String) throws(Failure) {
        let policy = InstanceTables.policyFile
        guard FileManager.default.fileExists(atPath: "\(path)/\(policy)") else { return }
        throw Failure(
            .cannotWrite,
            Wording(
                "error: cannot write below \(path): it holds input (\(policy)); choose another folder with -o",
                "错误：不能写入 \(path)：其中是输入数据（\(policy)）；请用 -o 另选文件夹"))
    }
}
