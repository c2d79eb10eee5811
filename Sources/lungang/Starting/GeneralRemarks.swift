import Presets
import Tables

/// What is said in every policy to start from, whatever the place and the ways.
enum GeneralRemarks {
    /// The head of the file.
    static func preface(_ profile: Profile) -> Wording {
        Wording(
            """
            The policy of your office, begun from the profile \(profile.id): \(profile.name.english) \(profile.name.chinese).

            Lines that begin with "# " are remarks. Blocks whose lines begin with a bare "#" are switched off: take these \
            hashes away to switch one on.
            Names such as CD-09 are clauses of policy documents: lungang clauses shows them. What stands in [ ] is where a \
            figure was read and how far to trust it; no full text of a local rule was seen, so compare with your own \
            document. Points are prices without a unit: only how they compare matters.

            title: as it stands on reports. start: the first planned semester. horizon: how many are planned (6: three \
            years, CD-06, LH-03).
            backbone: the words that rank in teachers.csv uses for backbone teachers; write exactly yours.
            """,
            """
            本单位的政策文件，由 \(profile.id)（\(profile.name.chinese)）的规定起草。

            以“# ”（井号加空格）开头的是说明。每行以“#”紧接文字的是未启用的内容：去掉这些井号即可启用。
            CD-09 之类是政策文件条款的编号，可用 lungang clauses --lang zh 查看。方括号内是数字的出处和可信程度；各地规定均未见全文，\
            请与本地文件核对。分值没有单位，只有相互比较才有意义。

            title：报告上的标题。start：首个规划学期。horizon：规划几个学期（6 即三年，CD-06、LH-03）。
            backbone：教师表“骨干类型”一栏中算作骨干教师的称号，须与本地用语完全一致。
            """)
    }

    /// What comes before the statements that nothing in the policy holds.
    static func unheld(_ profile: Profile) -> Wording {
        Wording(
            "What \(profile.name.english) also says, and no setting below holds:",
            "\(profile.name.chinese)还有以下规定，下面的设置无法表达：")
    }

    /// What stands behind every amount of money.
    static let placeholder = Wording(
        "placeholder: no source gives an amount, set your own", "占位：未见任何来源给出金额，请填本地标准")

    /// Above the tables of settings.
    static let byTable: [String: Wording] = [
        "eligibility": Wording(
            "Who must and who may not move. min_years: years at the school before any new posting; no source gives one.",
            "谁应交流、谁不再交流。min_years：进校满几年才可派出，未见来源。"),
        "subjects": Wording(
            """
            Every subject named anywhere; tables may use the name or the label. load: periods a week of a full load, as \
            two offices print them, not national law. weight: what a missing period counts; ZY-15 puts 体音美 first, the \
            numbers are a starting point. These loads are those of primary schools: write another load into teachers.csv.
            """,
            """
            所有学科；表格中写英文名或中文名均可。load：满课时每周节数，取自两地的规定，并非全国标准。weight：缺一节课的权重，\
            ZY-15 要求优先解决体音美，数字只是起点。这里是小学的满课时，其他学段或有兼职的教师请在教师表“周课时”一栏另填。
            """),
        "settings": Wording(
            "What a missing period counts by where the school stands (LH-20 favours new, weak and remote schools); the "
                + "numbers are a starting point.",
            "缺课按学校所在地加权（LH-20 要求向新建、薄弱、偏远学校倾斜），数字只是起点。"),
        "curriculum.primary": Wording(
            "Periods a week of one class, grade by grade: the national plan of 2022 in the weeks of a Sichuan table of "
                + "2013. Compare with your province's.",
            "每班每周课时，按年级排列：2022年国家课程方案，周课时参照四川2013年课程表。请与本省课程计划核对。"),
        "curriculum.junior": Wording("As above.", "同上。"),
        "curriculum.senior": Wording(
            "Common practice, no source; the documents are about compulsory schools.", "按一般做法，无来源；各文件以义务教育为主。"),
        "travel": Wording(
            "For pairs of schools without a row in travel.csv: great-circle distance × detour ÷ kmh. In mountains raise detour.",
            "travel.csv 没有的路程按直线距离 × detour ÷ kmh（公里/小时）估算；山区请调高 detour。"),
        "gap": Wording(
            "price: points for one period a week that nobody teaches, each semester. Everything else is weighed against it.",
            "price：每周一节课无人上，一个学期计多少分。其他一切都与它相比。"),
        "worth": Wording(
            "Points: each semester that a teacher who is due stays at home; each semester at a school that the teacher "
                + "does not want (wants); each period taught in a second subject.",
            "分值：应交流者每留任一学期；每学期被派往不愿去（愿意去）的学校；每节兼教第二学科的课。"),
    ]

    /// Above the first mode.
    static let modes = Wording(
        """
        ======== WAYS OF MOVING, switched on ========
        routes: role of the home school > role of the host (core, member, point, any). scope: "group", "linked" or "region".
        who: anyone, staff (no managers), manager, backbone, reserve, volunteer. Semesters: 2 are a school year.
        max_minutes: one way. teaching_share: the part of the load given at the host. *_points: the dearer, the rarer.
        """,
        """
        ======== 交流方式（已启用） ========
        routes：原校角色 > 接收校角色（core 核心校，member 成员校，point 教学点，any 不限）。scope：group 集团内，linked 结对集团，region 全县。
        who：anyone 不限，staff 非管理人员，manager 管理人员，backbone 骨干，reserve 后备干部，volunteer 自愿者。两个学期为一学年。
        max_minutes：单程分钟。teaching_share：在接收校承担的课时比例。*_points：分值越高，用得越少。
        """)

    /// Above the first mode that is off.
    static let dormantModes = Wording(
        """
        ======== WAYS OF MOVING, switched off ========
        Take the bare hashes away; if its starts are to count as exchange, add its name to modes in [rules.exchange_share] \
        and [rules.backbone_share].
        """,
        """
        ======== 交流方式（未启用） ========
        去掉行首的井号即可启用；如计入交流比例，请把名称加进 [rules.exchange_share] 和 [rules.backbone_share] 的 modes。
        """)

    /// Above the first rule.
    static let rules = Wording(
        """
        ======== RULES, switched on ========
        penalty: points for each unit of shortfall. strength = "must": a shortfall is named first, in red.
        """,
        """
        ======== 规定（已启用） ========
        penalty：每差一个单位计多少分。strength = "must"：未满足时首先列出。
        """)

    /// Above the first rule that is off.
    static let dormantRules = Wording(
        "======== RULES, switched off ========", "======== 规定（未启用） ========")
}
