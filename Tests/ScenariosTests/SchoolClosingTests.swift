import Tables
import Testing

@testable import Scenarios

/// A school that closes leaves nothing behind that names it, and says what it took along and what it ended.
@Suite struct SchoolClosingTests {
    private static let close = "[[restructure]]\nclose = \"B\"\ninto = \"A\"\n"

    @Test func `everything that names the school is edited, counted and told`() throws {
        let district = try County.district()
        #expect(try district.faults(of: Self.close).isEmpty)
        let overlay = try district.laid(Self.close)
        #expect(
            overlay.changes.map(\.wording.english)
                == [
                    "classes: 2 rows, classes + 3", "classes: 1 row, school = A", "classes: 2 rows removed",
                    "teachers: 1 row, stages = primary;junior", "teachers: 2 rows, school = A",
                    "postings: 2 rows removed (T1 rotation 2025-fall–2027-spring, T3 rotation 2025-fall–2027-spring)",
                    "posts: 1 row removed (P-B)", "pins: 2 rows removed", "travel: 2 rows removed",
                    "waivers: 2 rows removed", "teachers: 1 row, willing − B", "schools: 1 row, parent = A (C)",
                    "members: 1 row removed", "teachers: 2 rows, stages = primary",
                    "schools: 1 row, stages = primary;junior, students + 300", "schools: 1 row removed",
                ].map { "B closes, into A: \($0)" })
        #expect(overlay.changes.first?.wording.chinese == "B 撤并入 A：classes：2 行，classes + 3")
        for table in overlay.contents.tables.values {
            for row in table.rows { #expect(!row.cells.contains("B"), "\(table.schema.name)") }
        }
    }

    @Test func `classes and pupils are added where they come to`() throws {
        let district = try County.district()
        #expect(try district.column("classes", "school", after: Self.close) == ["A", "A", "A", "C"])
        #expect(try district.column("classes", "classes", after: Self.close) == ["6", "5", "3", "1"])
        #expect(try district.column("classes", "students", after: Self.close) == ["260", "210", "150", "9"])
        #expect(try district.column("schools", "students", after: Self.close) == ["1200", "12", "700", "80"])
        let join = Self.close + "classes = \"join\"\n"
        #expect(try district.column("classes", "classes", after: join) == ["4", "4", "3", "1"])
        #expect(try district.column("classes", "students", after: join) == ["260", "210", "150", "9"])
    }

    @Test func `whoever moves goes on teaching the same, and so does whoever was there`() throws {
        let district = try County.district()
        #expect(
            try district.column("teachers", "stages", after: Self.close)
                == ["primary", "primary", "primary;junior", "junior", "", "", ""])
        #expect(try district.column("teachers", "school", after: Self.close) == ["A", "A", "A", "A", "C", "D", "E"])
        #expect(try district.column("teachers", "willing", after: Self.close)[0] == "C")
    }

    @Test func `a combined class is dissolved unless it is to move`() throws {
        let district = try County.district()
        let close = "[[restructure]]\nclose = \"C\"\ninto = \"B\"\n"
        #expect(try district.column("classes", "classes", after: close) == ["4", "4", "2", "1", "3"])
        #expect(try district.column("classes", "students", after: close) == ["180", "170", "85", "44", "150"])
        #expect(try district.faults(of: close).isEmpty)
        let move = close + "classes = \"move\"\n"
        #expect(try district.column("classes", "school", after: move).last == "B")
        #expect(try district.column("classes", "students", after: move) == ["180", "170", "80", "40", "150", "9"])
    }

    @Test func `a school that closes into its own point leaves no circle`() throws {
        let district = try County.district()
        let close = "[[restructure]]\nclose = \"B\"\ninto = \"C\"\n"
        #expect(try district.faults(of: close).isEmpty)
        #expect(try district.column("schools", "parent", after: close) == ["", "", "", ""])
    }

    @Test func `what ends with it is told at its own place`() throws {
        #expect(
            try County.district().remarks(of: Self.close) == [
                "pins.csv:2:4 (school) pin-dropped", "postings.csv:2:5 (until) posting-ends",
                "postings.csv:3:5 (until) posting-ends",
            ])
    }

    @Test func `a core that closes is missed until another takes its role`() throws {
        let district = try County.district()
        let close = "[[restructure]]\nclose = \"D\"\ninto = \"E\"\n"
        #expect(
            try district.remarks(of: close) == [
                "postings.csv:4:5 (until) posting-ends", "scenarios/x.toml: restructure[0] no-core",
            ])
        let mended =
            close + "[[patch]]\ntable = \"members\"\nwhere = { school = \"E\" }\nset = { role = \"core\" }\n"
        #expect(try district.remarks(of: mended) == ["postings.csv:4:5 (until) posting-ends"])
    }

    @Test func `a group that loses a school to another group is told`() throws {
        #expect(
            try County.district().remarks(of: "[[restructure]]\nclose = \"E\"\ninto = \"A\"\n") == [
                "demand.csv:3:4 (periods) demand-dropped", "postings.csv:4:5 (until) posting-ends",
                "scenarios/x.toml: restructure[0] leaves-group",
            ])
    }

    // MARK: Given demand

    @Test func `given demand is added to given demand, and moves to where there is none`() throws {
        let district = try County.district()
        let close = "[[restructure]]\nclose = \"E\"\ninto = \"D\"\n"
        #expect(try district.column("demand", "periods", after: close) == ["28"])
        #expect(try district.laid(close).changes.first?.wording.english.hasSuffix("demand: 1 row, periods + 8") == true)
        let spring = try County.district(["demand.csv": "school,stage,subject,periods\nE,primary,pe,8\n"])
        #expect(try spring.column("demand", "school", after: close) == ["D"])
        #expect(try spring.column("demand", "periods", after: close) == ["8"])
    }

    @Test func `given demand that would replace other demand is dropped and told, until it is given anew`() throws {
        let classes = try County.district(["demand.csv": "school,stage,subject,periods\nB,primary,pe,8\n"])
        #expect(try classes.column("demand", "school", after: Self.close).isEmpty)
        #expect(try classes.remarks(of: Self.close).contains("demand.csv:2:4 (periods) demand-dropped"))
        let anew =
            Self.close + "[[insert]]\ntable = \"demand\"\n"
            + "rows = [{ school = \"A\", stage = \"primary\", subject = \"pe\", periods = 40 }]\n"
        #expect(try !classes.remarks(of: anew).contains { $0.hasSuffix("demand-dropped") })
    }

    @Test func `classes that come to given demand are told to add nothing, until it is raised`() throws {
        let district = try County.district(["demand.csv": "school,stage,subject,periods\nA,primary,pe,32\n"])
        #expect(try district.remarks(of: Self.close).contains("demand.csv:2:4 (periods) classes-uncounted"))
        let raised =
            Self.close + "[[patch]]\ntable = \"demand\"\nwhere = { school = \"A\" }\nadd = { periods = 12 }\n"
        #expect(try !district.remarks(of: raised).contains { $0.hasSuffix("classes-uncounted") })
    }
}
