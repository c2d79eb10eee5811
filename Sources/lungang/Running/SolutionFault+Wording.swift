import Exports
import Planning
import Tables

extension SolutionFault {
    /// What is wrong, for people.
    var wording: Wording {
        switch self {
        case .unknownVariable(let name):
            Wording("the program has no variable \(name.quoted)", "模型中没有变量 \(name.quoted)")
        case .notWhole(let name, let value):
            Wording("\(name) is \(value); it must be 0 or 1", "\(name) 为 \(value)，只能是 0 或 1")
        case .noPath(let teacher):
            Wording(
                "teacher \(teacher): the values are not one way through all semesters, with visits that the mode allows",
                "教师 \(teacher)：各变量的值不能连成贯穿全部学期的一条路径，或走教天数不合方式的规定")
        case .overLimit(let rule, let place, let semester, let activity, let limit):
            Wording(
                "\(rule.rawValue) at \(place) in \(semester): \(Figures.amount(activity)) where at most \(Figures.amount(limit)) is allowed",
                "\(rule.rawValue)，\(place)，\(semester)：\(Figures.amount(activity))，最多允许 \(Figures.amount(limit))")
        }
    }
}
