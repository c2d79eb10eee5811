import ArgumentParser
import Instances
import Tables

/// `lungang check DIR`: every fault of the input at once.
struct CheckVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Name every fault of a folder at once: file, row, column, what is wrong, how to mend it.",
        discussion: """
            Faults, remarks and lints go to standard error. Remarks alone do not keep a folder from being planned.

            Lints are what the policy documents say of the structure of groups; they cost nothing. All are looked at; \
            those of documents that no rule of the policy cites come last, for information. A row of waivers.csv whose \
            rule is the clause silences one for its place and time, on record.
            """)

    @OptionGroup var input: InstanceOptions
    @OptionGroup var span: HorizonOptions
    @OptionGroup var overlay: ScenarioOptions
    @OptionGroup var speech: LanguageOptions

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let folder = try InstanceFolder.read(input.folder, as: InstanceView(span, overlay))
        folder.mentionChanges(on: console)
        for remark in folder.remarks { console.complain(remark.text(in: console.language)) }
        let lints = LintReport(
            Linter().findings(in: folder.instance), instance: folder.instance, clauses: try .known(),
            language: console.language)
        if let text = lints.text { console.complain(text) }
        let instance = folder.instance
        let start = instance.policy.start
        console.say(
            Wording(
                """
                No faults: \(Count.of(instance.schools.count, "school")) in \
                \(Count.of(instance.groups.count, "group")), \(Count.of(instance.teachers.count, "teacher")), \
                \(Count.of(instance.postings.count, "running posting")), \
                \(Count.of(instance.semesters.count, "semester")) from \(start). Remarks: \(folder.remarks.count). \
                \(lints.tally[.english])
                """,
                """
                没有错误：\(instance.groups.count) 个集团的 \(instance.schools.count) 所学校，\
                \(instance.teachers.count) 名教师，在任交流 \(instance.postings.count) 人次，\
                自 \(start) 起 \(instance.semesters.count) 个学期。提醒：\(folder.remarks.count) 条。\
                \(lints.tally[.chinese])
                """))
        return .done
    }
}
