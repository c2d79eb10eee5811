import ArgumentParser
import Tables

/// `lungang check DIR`: every fault of the input at once.
struct CheckVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Name every fault of a folder at once: file, row, column, what is wrong, how to mend it.",
        discussion: "Faults and remarks go to standard error. Remarks alone do not keep a folder from being planned.")

    @OptionGroup var input: InstanceOptions
    @OptionGroup var span: HorizonOptions
    @OptionGroup var speech: LanguageOptions

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let folder = try InstanceFolder.read(input.folder, horizon: span.horizon, console: console)
        let instance = folder.instance
        let labels = (english: instance.policy.start, count: instance.semesters.count)
        console.say(
            Wording(
                """
                No faults: \(instance.schools.count) schools in \(instance.groups.count) groups, \
                \(instance.teachers.count) teachers, \(instance.postings.count) running postings, \
                \(labels.count) semesters from \(labels.english). Remarks: \(folder.remarks.count).
                """,
                """
                没有错误：\(instance.groups.count) 个集团的 \(instance.schools.count) 所学校，\
                \(instance.teachers.count) 名教师，在任交流 \(instance.postings.count) 人次，\
                自 \(labels.english) 起 \(labels.count) 个学期。提醒：\(folder.remarks.count) 条。
                """))
        return .done
    }
}
