import Foundation
import Tables

/// Files of a folder that must be a plan's.
enum PlanBytes {
    /// The bytes of one file.
    ///
    /// - Throws: ``Failure`` that says what the folder is instead, where it holds no such file.
    static func read(_ name: String, of folder: String) throws(Failure) -> Data {
        let path = "\(folder)/\(name)"
        if let bytes = FileManager.default.contents(atPath: path) { return bytes }
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
        let what =
            !isThere
            ? Wording("there is no folder \(folder)", "没有文件夹 \(folder)")
            : !isFolder.boolValue
                ? Wording("\(folder) is a file and no folder", "\(folder) 是文件而不是文件夹")
                : Wording("\(folder) holds no plan", "\(folder) 中没有方案")
        throw Failure(
            .cannotRead,
            Wording(
                "error: cannot read \(path): \(what.english); give a folder that lungang plan wrote",
                "错误：无法读取 \(path)：\(what.chinese)；请指定 lungang plan 写出的文件夹"))
    }
}
