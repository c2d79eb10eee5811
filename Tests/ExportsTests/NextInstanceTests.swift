import Exports
import Foundation
import Instances
import Plans
import Rotation
import Tables
import Testing

/// The folder of a county that keeps its tables in Chinese, a semester and a year on.
@Suite struct NextInstanceTests {
    private static let tables = [
        "schools": "学校编号,学校名称,学段,城乡类型\nA,县城小学,小学,镇区\nB,山里小学,小学,乡村\n",
        "teachers":
            "*教师编号,姓名,编制所在学校,任教学科,进本校年月,休整至\nT1,王芳,A,体育,2015-09,\nT2,\"李,雷\",A,体育,2016.9,2026-2027学年第一学期\n"
            + "T3,韩梅,B,体育,2019年9月,\n",
        "groups": "集团编号,集团名称,类型\nG,第一教共体,紧密型\n",
        "members": "集团编号,学校编号,角色\nG,A,核心校\nG,B,成员校\n",
        "classes": "学校编号,学段,年级,班级数,下学年新生班数\nA,小学,1,2,3\nA,小学,2,4,\nB,小学,1、2,1,\n",
        "demand": "学校编号,学段,学科,周课时,截止学期\nB,小学,体育,10,2026-2027-1\nA,小学,体育,12,\n",
        "leaves": "教师编号,起始学期,截止学期,原因\nT3,2026-2027-1,2026-2027-1,病假\nT3,2027-2028-1,,进修\n",
        "posts": "岗位编号,学校编号,岗位名称,方式,截止学期\nP,B,执行校长,执行校长,2026-2027-1\nQ,B,副校长,执行校长,2026-2027-1\n",
        "postings": "方式,教师编号,学校编号,岗位编号,起始学期,截止学期\n执行校长,T1,B,P,2025-2026-1,2027-2028-2\n",
    ]
    private static let policy = """
        # 本县自定
        title = "小县" # 标题
        start = "2026-2027学年第一学期"
        horizon = 4
        backbone = []
        [subjects]
        pe = { load = 16, label = "体育" }
        [curriculum.primary]
        pe = 4
        [gap]
        price = 10.0

        [modes.executive]
        kind = "post"
        label = "执行校长"
        routes = ["core>member"]
        min_semesters = 6
        max_semesters = 6
        [modes.itinerant]
        kind = "visiting"
        label = "走教"
        routes = ["any>any"]
        max_days = 3
        periods_per_day = 4
        yuan_per_day = 40
        [rules.budget] # 见 CD-28
        yuan = 1000

        """

    private func contents(_ encoding: TextEncoding) throws -> FolderContents {
        let folder = NSTemporaryDirectory() + "/lungang-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (name, text) in Self.tables {
            try encoding.bytes(of: text).write(to: URL(fileURLWithPath: "\(folder)/\(name).csv"))
        }
        try encoding.bytes(of: Self.policy).write(to: URL(fileURLWithPath: folder + "/policy.toml"))
        return try InstanceTables.folderReader.read(folder, into: DiagnosticCollector())
    }

    private func placement(
        _ teacher: TeacherID, _ mode: ModeID, _ home: SchoolID, _ host: SchoolID, _ since: Int, _ until: Int,
        days: Int? = nil, post: PostID? = nil
    ) -> Placement {
        let fall = Semester(schoolYear: 2026, term: .fall)
        return Placement(
            teacher: teacher, mode: mode, post: post, home: home, host: host, since: fall.advanced(by: since),
            until: fall.advanced(by: until), days: days, minutes: 5, subjects: ["pe"],
            status: since < 0 ? .running : .new, points: 0, yuan: 0, isFirm: true)
    }

    private func next(
        _ encoding: TextEncoding = .utf8, semesters: Int = 1, settings: [NextInstance.Setting] = [],
        movesClassesUp: Bool = false
    ) throws -> (instance: Instance, files: [String: Data], next: NextInstance) {
        let contents = try contents(encoding)
        let instance = try InstanceReader().read(contents).instance
        let plan = [
            placement("T1", "executive", "A", "B", -2, 3, post: "P"),
            placement("T2", "itinerant", "A", "B", 0, 1, days: 2),
        ]
        let advance = Advance(plan, in: instance, to: instance.policy.start.advanced(by: semesters))
        let next = try NextInstance(
            contents, of: instance, after: advance, settings: settings, movesClassesUp: movesClassesUp)
        let folder = NSTemporaryDirectory() + "/lungang-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try StagedFolder(target: folder).publish(next.files)
        let again = try InstanceReader().read(folder: folder)
        #expect(again.warnings == [])
        return (again.instance, Dictionary(uniqueKeysWithValues: next.files.map { ($0.name, $0.bytes) }), next)
    }

    @Test(arguments: [TextEncoding.utf8, .utf8WithMark, .gb18030])
    func `headings, words and encoding stay as the office has them`(_ encoding: TextEncoding) throws {
        let (instance, files, next) = try next(encoding)
        func text(_ text: String) -> Data { encoding.bytes(of: text) }
        #expect(
            files["postings.csv"]
                == text(
                    "方式,教师编号,学校编号,岗位编号,起始学期,截止学期,每周天数\n执行校长,T1,B,P,2025-2026-1,2027-2028-2,\n"
                        + "走教,T2,B,,2026-2027学年第一学期,2026-2027学年第二学期,2\n"))
        #expect(
            files["teachers.csv"]
                == text(try #require(Self.tables["teachers"]).replacing("2026-2027学年第一学期", with: "")))
        #expect(files["leaves.csv"] == text("教师编号,起始学期,截止学期,原因\nT3,2027-2028-1,,进修\n"))
        #expect(files["demand.csv"] == text("学校编号,学段,学科,周课时,截止学期\nA,小学,体育,12,\n"))
        // A post that somebody holds stays, whatever its last semester.
        #expect(files["posts.csv"] == text("岗位编号,学校编号,岗位名称,方式,截止学期\nP,B,执行校长,执行校长,2026-2027-1\n"))
        #expect(files["service.csv"] == text("教师编号,方式,学校编号,已服务学期数\nT1,执行校长,B,3\nT2,走教,B,1\n"))
        for name in ["schools", "groups", "members", "classes"] {
            #expect(files["\(name).csv"] == text(try #require(Self.tables[name])))
        }
        #expect(
            files["policy.toml"]
                == text(
                    Self.policy.replacing("2026-2027学年第一学期", with: "2026-2027学年第二学期")
                        .replacing("yuan = 1000\n", with: "yuan = 1000\nspent = 80\n")))
        #expect(next.dropped.map { "\($0.table) \($0.rows)" } == ["demand 1", "leaves 1", "posts 1"])
        #expect(instance.policy.start == Semester(schoolYear: 2026, term: .spring))
        #expect(instance.rule(.budget)?.terms == .budget(yuan: 1000, spent: 80))
        #expect(instance.postings.map(\.days) == [nil, 2])
        #expect(instance.service.map(\.semesters) == [3, 1])
    }

    @Test func `a fall start forgets the visits, and classes move up if asked`() throws {
        let (instance, files, next) = try next(semesters: 2, movesClassesUp: true)
        #expect(instance.postings.map(\.teacher) == ["T1"])
        #expect(instance.rule(.budget)?.terms == .budget(yuan: 1000, spent: 0))
        #expect(
            files["classes.csv"]
                == Data("学校编号,学段,年级,班级数,下学年新生班数\nA,小学,1,3,\nA,小学,2,2,\nB,小学,1、2,1,\n".utf8))
        #expect(next.movedClasses == 2)
    }

    @Test func `what was laid over the policy holds from now on`() throws {
        let (instance, files, _) = try next(settings: [
            .init(key: "modes.itinerant.max_days", value: .integer(2)), .init(key: "gap.price", value: .number(12.5)),
            .init(key: "title", value: .string("新县")),
        ])
        #expect(instance.policy.title == "新县")
        #expect(instance.policy.gap.price == 12.5)
        let text = String(decoding: try #require(files["policy.toml"]), as: UTF8.self)
        #expect(text.contains("# 本县自定\ntitle = \"新县\" # 标题\n"))
        #expect(text.contains("max_days = 2\n"))
    }

    @Test func `what cannot be edited is told, and nothing is made up`() throws {
        let fault = #expect(throws: InputFault.self) {
            _ = try next(settings: [.init(key: "gap.price.high", value: .integer(2))])
        }
        #expect(fault?.diagnostics.first?.place.name == "gap.price.high")
    }
}
