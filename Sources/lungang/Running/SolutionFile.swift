import Foundation
import Tables

/// Values that another solver found, by name of variable: plain text with a name and a value on each line.
///
/// What a solver writes behind the value in brackets is passed over, and so are empty lines and those that begin with `#`.
struct SolutionFile {
    /// Values by name of variable.
    private(set) var values: [String: Double] = [:]

    /// Reads files, of which each may hold the solution of one part.
    ///
    /// - Throws: ``Failure`` that names every line that is not understood.
    init(reading paths: [String]) throws(Failure) {
        var faults: [Wording] = []
        for path in paths {
            let known = (values: values.count, faults: faults.count)
            let bytes: Data
            do { bytes = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
                throw Failure(
                    FileFault(.read, path: path, reason: Wording("there is no file to read", "没有可读的文件")))
            }
            for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                .enumerated()
            {
                if let fault = add(String(decoding: line, as: UTF8.self)) {
                    faults.append(
                        Wording(
                            "error: \(path):\(number + 1): \(fault.english)",
                            "错误：\(path):\(number + 1)：\(fault.chinese)"
                        ))
                }
            }
            if values.count == known.values, faults.count > known.faults + 1 {
                let first = faults[known.faults]
                faults.removeSubrange(known.faults...)
                faults.append(Self.noSolution(path, first))
            }
        }
        if !faults.isEmpty { throw Failure(.badData, Self.list(faults)) }
    }

    /// What is said once of a file that holds no value at all, in place of a fault for each of its lines.
    private static func noSolution(_ path: String, _ first: Wording) -> Wording {
        Wording(
            """
            error: \(path) is no solution: no line of it is the name of a variable and its value
              \(first.english.replacing("error: ", with: "", maxReplacements: 1))
            Give what a solver wrote of the program that lungang export wrote, one variable a line.
            """,
            """
            错误：\(path) 不是求解结果：没有一行是变量名和数值
              \(first.chinese.replacing("错误：", with: "", maxReplacements: 1))
            请给出求解器对 lungang export 所导出模型的求解结果，每行一个变量。
            """)
    }

    /// Takes one line; what is wrong with it, if anything is.
    private mutating func add(_ line: String) -> Wording? {
        let fields = line.split(whereSeparator: \.isWhitespace)
        guard let name = fields.first, !name.hasPrefix("#") else { return nil }
        guard fields.count >= 2, fields.count == 2 || fields[2].hasPrefix("("), let value = Double(fields[1]) else {
            return Wording(
                "\(line.quoted) is not understood; write the name of a variable and its value, such as stay(T01,0) 1",
                "无法识别 \(line.quoted)；请写变量名和数值，例如 stay(T01,0) 1")
        }
        if let earlier = values.updateValue(value, forKey: String(name)), earlier != value {
            return Wording("\(name) is given twice: \(earlier) and \(value)", "\(name) 给出了两个值：\(earlier) 和 \(value)")
        }
        return nil
    }

    /// The first faults of many, one a line.
    static func list(_ faults: [Wording]) -> Wording {
        let shown = 20
        let more = faults.count - shown
        func text(_ language: Language, _ rest: String) -> String {
            (faults.prefix(shown).map { $0[language] } + (more > 0 ? [rest] : [])).joined(separator: "\n")
        }
        return Wording(text(.english, "and \(more) more"), text(.chinese, "另有 \(more) 处"))
    }
}
