import Tables
import Testing

@testable import Scenarios

/// Groups left and joined, divisions opened, and what is wrong with a block.
@Suite struct RestructuringTests {
    private static let leave = "[[restructure]]\nleave = \"G\"\nschool = \"B\"\n"
    private static let join = "[[restructure]]\njoin = \"H\"\nschool = \"B\"\n"

    // MARK: Groups

    @Test func `whoever leaves is told what stays behind`() throws {
        let district = try County.district()
        #expect(try district.column("members", "school", after: Self.leave) == ["A", "C", "D", "E"])
        #expect(try district.laid(Self.leave).changes.map(\.wording.english) == ["B leaves G: members: 1 row removed"])
        #expect(
            try district.remarks(of: Self.leave) == [
                "pins.csv:2:4 (school) pin-across", "postings.csv:2:5 (until) runs-on",
                "postings.csv:3:5 (until) runs-on", "posts.csv:2:2 (school) posts-outside",
                "scenarios/x.toml: restructure[0] in-no-group", "schools.csv:4:6 (parent) child-stays",
            ])
    }

    @Test func `whoever joins another group is not alone`() throws {
        let district = try County.district()
        let move = Self.leave + Self.join
        #expect(try district.faults(of: move).isEmpty)
        #expect(try district.column("members", "group", after: move) == ["G", "G", "H", "H", "H"])
        #expect(try district.column("members", "role", after: move).last == "member")
        #expect(
            try district.remarks(of: move) == [
                "pins.csv:2:4 (school) pin-across", "postings.csv:2:5 (until) runs-on",
                "postings.csv:3:5 (until) runs-on", "schools.csv:4:6 (parent) child-outside",
                "schools.csv:4:6 (parent) child-stays",
            ])
        let along =
            move + "[[restructure]]\nleave = \"G\"\nschool = \"C\"\n"
            + "[[restructure]]\njoin = \"H\"\nschool = \"C\"\nrole = \"point\"\n"
        #expect(try !district.remarks(of: along).contains { $0.contains("child") })
    }

    @Test func `semesters bound a membership`() throws {
        let district = try County.district()
        let later =
            Self.leave + "until = \"2026-fall\"\n" + Self.join + "since = \"2027-spring\"\nuntil = \"2029-spring\"\n"
        #expect(try district.faults(of: later).isEmpty)
        #expect(try district.column("members", "until", after: later) == ["", "2026-fall", "", "", "", "2029-spring"])
        #expect(try district.column("members", "since", after: later).last == "2027-spring")
    }

    @Test func `a second core is told`() throws {
        let core = "[[restructure]]\njoin = \"H\"\nschool = \"A\"\nrole = \"核心校\"\n"
        #expect(try County.district().remarks(of: core) == ["scenarios/x.toml: restructure[0] second-core"])
    }

    // MARK: Divisions

    @Test func `a stage becomes a division with its classes, teachers and group`() throws {
        let district = try County.district()
        let open = "[[restructure]]\nopen = \"B2\"\nparent = \"B\"\nstages = [\"初中\"]\n"
        #expect(try district.faults(of: open).isEmpty)
        #expect(
            try district.laid(open).changes.map(\.wording.english)
                == [
                    "classes: 1 row, school = B2", "schools: 1 row added", "teachers: 1 row, stages = primary;junior",
                    "teachers: 1 row, school = B2", "schools: 1 row, stages = primary, students − 150",
                    "members: 1 row added", "travel: 2 rows added",
                ].map { "B opens B2: \($0)" })
        let school = try #require(try district.laid(open).contents.tables["schools"]?.rows.last)
        #expect(
            school.cells.prefix(9) == ["B2", "九年制（B2）", "junior", "town", "甲镇", "B", "150", "32.55", "108.65"])
        #expect(try district.column("teachers", "school", after: open)[2...3] == ["B", "B2"])
        #expect(try district.remarks(of: open).isEmpty)
    }

    @Test func `a campus takes some of the parallel classes, and whom it is given`() throws {
        let district = try County.district()
        let open =
            "[[restructure]]\nopen = \"A2\"\nparent = \"A\"\nclasses = 1\ngrades = [1]\nlat = 32.6\nlon = 108.7\n"
        #expect(try district.column("classes", "classes", after: open) == ["3", "1", "4", "2", "1", "3", "1"])
        #expect(try district.column("classes", "students", after: open).prefix(2) == ["135", "45"])
        #expect(try district.column("schools", "students", after: open).first == "855")
        #expect(try district.remarks(of: open) == ["scenarios/x.toml: restructure[0] nobody-comes"])
        let staffed = open + "teachers = [\"T2\"]\nname = \"东校区\"\nsetting = \"rural\"\n"
        #expect(try district.faults(of: staffed).isEmpty)
        #expect(try district.remarks(of: staffed).isEmpty)
        #expect(try district.column("teachers", "school", after: staffed).prefix(2) == ["A", "A2"])
        #expect(try district.column("schools", "setting", after: staffed).last == "rural")
    }

    @Test func `given demand goes with a whole stage, and is told to stay with a part`() throws {
        let district = try County.district([
            "demand.csv": "school,stage,subject,periods\nB,junior,pe,9\nB,primary,pe,12\n"
        ])
        let whole = "[[restructure]]\nopen = \"B2\"\nparent = \"B\"\nstages = [\"junior\"]\n"
        #expect(try district.column("demand", "school", after: whole) == ["B2", "B"])
        #expect(
            try district.remarks(of: whole + "classes = 1\nteachers = [\"T4\"]\n")
                == ["demand.csv:2:4 (periods) demand-stays"])
    }

    @Test func `a school that gives all away is told to be empty, unless it closes then`() throws {
        let open = "[[restructure]]\nopen = \"E2\"\nparent = \"E\"\nteachers = [\"T7\"]\n"
        let district = try County.district()
        #expect(try district.remarks(of: open) == ["scenarios/x.toml: restructure[0] nothing-stays"])
        let closed = open + "[[restructure]]\nclose = \"E\"\ninto = \"E2\"\n"
        #expect(try district.faults(of: closed).isEmpty)
        #expect(try district.remarks(of: closed) == ["postings.csv:4:5 (until) posting-ends"])
        #expect(try district.column("schools", "parent", after: closed).last == "")
    }

    // MARK: Faults

    /// A block, and what is to be found wrong with it.
    struct Case: Sendable, CustomTestStringConvertible {
        let block: String
        let findings: [String]
        var hint = ""

        var testDescription: String { block.replacing("\n", with: " ¶ ") }
    }

    private static let faults = [
        Case(block: "into = \"A\"", findings: [" no-one-change"], hint: "close (with into)"),
        Case(block: "close = \"B\"\njoin = \"G\"", findings: [" no-one-change"]),
        Case(
            block: "clos = \"B\"\ninto = \"A\"", findings: [" no-one-change", ".clos unknown-key"],
            hint: "Maybe \"close\" is meant"),
        Case(block: "close = \"B\"", findings: [".into missing-key"]),
        Case(block: "close = \"B\"\nintoo = \"A\"", findings: [".into missing-key", ".intoo unknown-key"]),
        Case(block: "close = \"B\"\ninto = \"A\"\nrole = \"core\"", findings: [".role unknown-key"]),
        Case(
            block: "close = \"B\"\ninto = \"A\"\nclasses = \"jion\"", findings: [".classes unknown-value"],
            hint: "Maybe \"join\" is meant"),
        Case(
            block: "close = \"X\"\ninto = \"Y\"", findings: [".close unknown-reference", ".into unknown-reference"],
            hint: "schools has no \"X\""),
        Case(block: "close = \"B\"\ninto = \"B\"", findings: [".into into-itself"]),
        Case(block: "leave = \"H\"\nschool = \"B\"", findings: [".leave not-a-member"], hint: "allowed: G"),
        Case(
            block: "leave = \"K\"\nschool = \"Q\"", findings: [".leave unknown-reference", ".school unknown-reference"]),
        Case(block: "leave = \"G\"\nschool = \"B\"\nuntil = \"soon\"", findings: [" not-allowed"]),
        Case(block: "join = \"H\"\nschool = \"B\"", findings: [".role second-role"]),
        Case(block: "join = \"H\"\nschool = \"A\"\nrole = \"chief\"", findings: [".role not-one-of"]),
        Case(block: "open = \"A\"\nparent = \"B\"", findings: [".open duplicate-id"]),
        Case(block: "open = \"B2\"\nparent = \"X\"", findings: [".parent unknown-reference"]),
        Case(block: "open = \"B2\"\nparent = \"B\"\nstages = [\"senior\"]", findings: [".stages stage-not-taught"]),
        Case(block: "open = \"B2\"\nparent = \"B\"\ngrades = [9]", findings: [".open takes-nothing"]),
        Case(
            block: "open = \"B2\"\nparent = \"B\"\nteachers = [\"T1\", \"T9\"]",
            findings: [".teachers not-of-the-school", ".teachers not-of-the-school"]),
        Case(block: "open = \"B2\"\nparent = \"B\"\nlat = 32.5", findings: [" half-coordinate"]),
        Case(block: "open = \"B2\"\nparent = \"B\"\ngroup = \"K\"", findings: [".group unknown-reference"]),
    ]

    @Test(arguments: faults) func `is named by its key`(_ example: Case) throws {
        let faults = try County.district().faults(of: "[[restructure]]\n\(example.block)\n")
        #expect(
            faults.map { "\($0.place.name ?? "-") \($0.message.kind)" }
                == example.findings.map { "restructure[0]\($0)" })
        #expect(faults.allSatisfy { $0.place.file == "scenarios/x.toml" })
        let text = faults.map { $0.text(in: .english) }.joined(separator: "\n")
        #expect(example.hint.isEmpty || text.contains(example.hint), "\(text)")
    }
}
