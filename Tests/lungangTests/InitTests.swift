import Foundation
import Presets
import Testing

/// `lungang init`, as an office uses it.
@Suite struct InitTests {
    /// A group of two schools in which PE is missing at the member, and somebody at the core could give it.
    private func fillIn(_ county: borrowing TinyCounty) throws {
        let rows = [
            "schools.csv": """
            学校编号,学校名称,学段,城乡类型,纬度,经度,专递课堂
            A,县城小学,小学,城区,32.50,108.60,是
            B,山里小学,小学,乡村,32.55,108.65,是

            """,
            "groups.csv": "集团编号,集团名称,类型\nG,第一教共体,紧密型\n",
            "members.csv": "集团编号,学校编号,角色\nG,A,核心校\nG,B,成员校\n",
            "teachers.csv": """
            教师编号,姓名,编制所在学校,任教学科,性别,出生日期,进本校年月,骨干类型
            T1,王芳,A,体育,女,1988-03-01,2015-09-01,县级骨干
            T2,李雷,A,体育,男,1990-05-01,2024-09-01,
            T3,韩梅,B,语文,女,1985-01-01,2012-09-01,

            """,
            "demand.csv": "学校编号,学段,学科,周课时\nA,小学,体育,16\nB,小学,体育,10\nB,小学,语文,14\n",
        ]
        for (name, text) in rows { try county.write(text, to: "mine/\(name)") }
    }

    @Test(arguments: Profile.all.map(\.id)) func aFewRowsAreEnoughForAPlan(profile: String) throws {
        let county = try TinyCounty()
        let begun = try county.run("init", "mine", "--profile", profile, "--lang", "zh")
        #expect(begun.status == 0, "\(begun.complaints)")
        #expect(begun.output.contains("下一步：填写 schools.csv"))
        try fillIn(county)
        let check = try county.run("check", "mine", "--lang", "zh")
        #expect(check.status == 0, "\(check.complaints)")
        #expect(check.output.hasPrefix("没有错误：1 个集团的 2 所学校，3 名教师"))
        #expect(check.output.contains("提醒：0 条"))
        let plan = try county.run("plan", "mine", "--time", "5")
        #expect([0, 2].contains(plan.status), "\(plan.complaints)")
        // The core has 32 periods of PE and needs 16, the member needs 10: somebody goes.
        let moves = String(decoding: try county.bytes("mine-plan/plan.csv"), as: UTF8.self)
        #expect(moves.contains(",A,B,"), "\(moves)")
        #expect(try county.run("verify", "mine", "mine-plan").status == 0)
    }

    @Test func whatIsMissingIsSaid() throws {
        let county = try TinyCounty()
        #expect(try county.run("init", "mine").status == 0)
        let check = try county.run("check", "mine")
        #expect(check.status == 0)
        for file in ["schools", "teachers", "classes", "members"] {
            #expect(check.complaints.contains("\(file).csv: warning: "))
        }
        #expect(check.complaints.contains("Begin here: write a row for each school"))
        // Nothing in, nothing out, and no crash on the way.
        #expect(try county.run("gaps", "mine").status == 0)
        #expect(try county.run("plan", "mine").status == 0)
    }

    @Test func nothingIsOverwritten() throws {
        let county = try TinyCounty()
        let refused = try county.run("init", "county")
        #expect(refused.status == 73)
        #expect(refused.complaints.contains("the folder is not empty (\"demand.csv\", \"groups.csv\""))
        #expect(try county.names("county").count == 6)
        // Not even what an earlier run wrote.
        #expect(try county.run("plan", "county").status == 0)
        let plan = try county.names("county-plan")
        #expect(try county.run("init", "county-plan").status == 73)
        #expect(try county.names("county-plan") == plan)
        #expect(try county.run("init", "county-plan/plan.csv").status == 73)
    }

    @Test func waysGoByEitherName() throws {
        let county = try TinyCounty()
        #expect(try county.run("init", "one", "--profile", "陕西", "--modes", "走教、组团输出").status == 0)
        #expect(
            try county.run("init", "two", "--profile", "shaanxi", "--modes", "team,itinerant", "--start", "2026-2027-1")
                .status == 0)
        for name in try county.names("one") {
            #expect(try county.bytes("one/\(name)") == county.bytes("two/\(name)"), "\(name)")
        }
    }

    @Test func namesAreListedAndGuessed() throws {
        for language in ["en", "zh"] {
            let list = try Program.run(["init", "--list", "--lang", language]).output
            for name in Way.all.flatMap({ [$0.id, $0.name.chinese] }) + Profile.all.map(\.id) {
                #expect(list.contains(name), "\(name)")
            }
        }
        #expect(
            try Program.run(["init", "x", "--profile", "shanxi"]).complaints.contains("Maybe \"shaanxi\" is meant."))
        #expect(
            try Program.run(["init", "x", "--modes", "rotatoin"]).complaints.contains("Maybe \"rotation\" is meant."))
    }
}
