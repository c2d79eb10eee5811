import Foundation
import Rotation
import Tables

@testable import Verification

/// A plan folder written out by hand: the village for one year without rules, in which only what runs goes on.
enum LiteralFolder {
    static var instance: Instance { Village.instance(policy: Village.policy(rules: [], horizon: 2)) }

    static let plan = """
        teacher,name,mode,post,home,host,since,until,semesters,days,minutes,subjects,status,points,yuan,firm,reason
        L1,'=L1,rotation,,A,B,2025-fall,2027-spring,4,,30,music,running,0,4800,firm,在执行

        """

    // B lacks 4 of 12: 30 × (2.4 + 1.6 × 1.5); C and F lack all they need: 30 × (1.6 + 2.4 × 1.5 + 4 × 2) and so on.
    static let coverage = """
        school,stage,subject,semester,demand,home,posted,visiting,streamed,hired,unmet,before,points
        A,primary,chinese,2026-fall,20,20,0,0,0,0,0,0,0
        A,primary,music,2026-fall,12,12,0,0,0,0,0,0,0
        A,primary,pe,2026-fall,24,24,0,0,0,0,0,0,0
        B,primary,music,2026-fall,8,0,8,0,0,0,0,0,0
        B,primary,pe,2026-fall,12,8,0,0,0,0,4,4,144
        C,primary,music,2026-fall,6,0,0,0,0,0,6,6,297
        C,primary,pe,2026-fall,8,0,0,0,0,0,8,8,396
        F,primary,pe,2026-fall,6,0,0,0,0,0,6,6,297
        A,primary,chinese,2027-spring,20,20,0,0,0,0,0,0,0
        A,primary,music,2027-spring,12,12,0,0,0,0,0,0,0
        A,primary,pe,2027-spring,24,24,0,0,0,0,0,0,0
        B,primary,music,2027-spring,8,0,8,0,0,0,0,0,0
        B,primary,pe,2027-spring,12,8,0,0,0,0,4,4,144
        C,primary,music,2027-spring,6,0,0,0,0,0,6,6,297
        C,primary,pe,2027-spring,8,0,0,0,0,0,8,8,396
        F,primary,pe,2027-spring,6,0,0,0,0,0,6,6,297

        """
    static let streams = "semester,stage,subject,from,to,periods\n"
    static let rules = "rule,cite,place,semester,required,achieved,shortfall,points,waived_by\n"
    static let roster = """
        姓名,交流轮岗类型,是否调动人事关系,开始年月,结束年月,原单位名称,交流轮岗单位名称,任教学科
        L1,轮岗,否,2025-09,2027-07,A,B,音乐

        """
    // Six teachers are due for two semesters each, at 3 points.
    static let score = """
        term,amount,unit,points
        gaps,48,period-semesters,2268
        moves,0,starts,0
        overdue,12,semesters,36

        """
    // L1 has served a year and serves another, in the country.
    static let service = """
        teacher,name,mode,kind,home,host,setting,cross_district,school_year,before,semesters,total,country,days,\
        periods,yuan_start,yuan_semesters,yuan_days,yuan
        L1,'=L1,rotation,posting,A,B,rural,no,2026,2,2,4,4,,16,0,4800,0,4800

        """
    static let directions = """
        school_year,group,host_group,mode,direction,new,running,teachers,backbone,managers,to_country,to_town
        2026,G,G,rotation,core>member,0,1,1,0,0,1,0

        """
    static let summary = """
        {"status": "feasible", "stopped_by": "effort", "score": 2304, "bound": 2000.0, "gap": 0.13194444444444445,
         "open_gain": 1, "status_quo_score": 2304, "teachers": 8,
         "two_way": {"core_to_member": 0, "member_to_core": 0, "town_to_country": 0, "country_to_town": 0}}
        """

    static let texts: [PlanFile: String] = [
        .plan: plan, .coverage: coverage, .streams: streams, .rules: rules, .roster: roster, .score: score,
        .service: service, .directions: directions, .summary: summary, .dataPackage: "{}", .run: "{}",
    ]

    /// A digest that tests can work out: the number of bytes and their sum.
    static func digest(_ bytes: Data) -> String { "\(bytes.count)-\(bytes.reduce(0) { $0 + Int($1) })" }

    /// The files, with their manifest, after an edit to their texts.
    static func files(
        _ encoding: TextEncoding = .utf8, inputs: [InputFile] = [],
        _ edit: (inout [PlanFile: String]) -> Void = { _ in }
    ) -> [InputFile] {
        var texts = texts
        edit(&texts)
        var files = texts.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            let isTable = $0.key.rawValue.hasSuffix(".csv")
            return InputFile(name: $0.key.rawValue, bytes: isTable ? encoding.bytes(of: $0.value) : Data($0.value.utf8))
        }
        let outputs = files.filter { $0.name != "run.json" }.map { "\"\($0.name)\": \"\(digest($0.bytes))\"" }
        let given = inputs.map { "\"\($0.name)\": \"\(digest($0.bytes))\"" }
        let manifest =
            "{\"inputs\": {\(given.joined(separator: ", "))}, \"outputs\": {\(outputs.joined(separator: ", "))}}"
        files.append(InputFile(name: "manifest.json", bytes: Data(manifest.utf8)))
        return files
    }
}
