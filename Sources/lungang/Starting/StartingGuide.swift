import Instances
import Presets
import Tables

/// The page beside the tables: what to fill in next.
struct StartingGuide {
    let draft: PolicyDraft
    let language: Language

    /// Its name, in the language asked for.
    var fileName: String {
        switch language {
        case .english: "README.txt"
        case .chinese: "使用说明.txt"
        }
    }

    /// The page, with the line ends that every editor knows.
    var text: String { wording[language].replacing("\n", with: "\r\n") }

    private var wording: Wording {
        Wording(
            """
            WHAT TO FILL IN NEXT
            ====================

            1. schools.csv    a row for each school, division or teaching point: id, stages (primary;junior), setting
                              (urban, town, rural, remote), and lat/lon, or rows in travel.csv
            2. teachers.csv   a row for each teacher: id, home school, subjects (main subject first), at_school_since,
                              gender, born, rank. The export of the national teacher system can be used as it is
            3. classes.csv    a row for each grade of each school: how many parallel classes
            4. groups.csv     a row for each group: id, kind (tight, loose, trust, alliance)
               members.csv    a row for each school of a group: core, member or point
            5. policy.toml    read the remarks from the top; compare the figures with your own document

               lungang check .       after each step: names every fault, its place, and how to mend it
               lungang gaps .        is this the need that you know?
               lungang plan .        the plan

            The other tables may stay empty, or be deleted:

            \(tables)

            Excel changes months: 1992-09 becomes Sep-92. Make date columns text before typing, or write 1992-09-01.
            Save as "CSV UTF-8 (comma delimited)".
            Amounts of money are 0 in policy.toml: no source gives any. Set your own.

            Switched on in policy.toml: \(draft.ways.map(\.id).joined(separator: ", ")).
            Everything else stands in it, switched off.

            """,
            """
            接下来填什么
            ============

            1. schools.csv    学校表：每所学校、学部、教学点一行。编号、学段（小学;初中）、城乡类型（城区、镇区、乡村、边远），
                              以及经纬度；没有经纬度的，在 travel.csv 中写路程
            2. teachers.csv   教师表：每位教师一行。编号、编制所在学校、任教学科（主科在前）、进本校年月、性别、出生日期、骨干类型。
                              全国教师管理信息系统导出的表头可直接使用
            3. classes.csv    班级表：每校每年级一行，写平行班数
            4. groups.csv     集团（教共体、大学区）表：编号、类型（紧密型、松散型、托管型、联盟型）
               members.csv    集团成员表：每所学校一行，角色为核心校、成员校或教学点
            5. policy.toml    政策文件：从头读说明，与本地文件逐项核对数字

               lungang check . --lang zh     每填一步查一次：列出全部错误、位置和改法
               lungang gaps . --lang zh      缺口与实际是否相符
               lungang plan . --lang zh      编制方案

            其他各表可以空着，也可以删去：

            \(tables)

            Excel 会把年月 1992-09 改成 Sep-92：先把日期列设为文本再填，或写成 1992-09-01。
            存盘时选“CSV UTF-8（逗号分隔）”。
            policy.toml 中的金额都是 0：未见任何来源给出金额，请填本地标准。

            policy.toml 中已启用：\(draft.ways.map(\.name.chinese).joined(separator: "、"))。
            其余方式和规定都写在里面，未启用。

            """)
    }

    /// The tables that need no rows, with what a row of each is.
    private var tables: String {
        let needed = ["schools", "teachers", "classes", "groups", "members"]
        return InstanceTables.schemas.filter { !needed.contains($0.name) }
            .map { "   " + $0.file.padded(toWidth: 15) + $0.meaning[language] }.joined(separator: "\n")
    }
}
