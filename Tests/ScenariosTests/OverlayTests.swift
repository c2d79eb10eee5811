import Tables
import Testing

@testable import Scenarios

/// What scenarios do to tables and settings.
@Suite struct OverlayTests {
    private let county: County

    init() throws { county = try County() }

    // MARK: Settings

    @Test func `a setting is another, and the others stay`() throws {
        let overlay = try county.laid("[set]\n\"rules.dispatch_floor.count\" = 2\n\"modes.itinerant.max_days\" = 1")
        let policy = overlay.contents.policy
        #expect(policy["rules"]?["dispatch_floor"]?["count"] == .integer(2))
        #expect(policy["rules"]?["dispatch_floor"]?["penalty"] == .integer(100))
        #expect(policy["modes"]?["itinerant"]?["max_days"] == .integer(1))
        #expect(
            overlay.changes.map(\.wording.english) == [
                "modes.itinerant.max_days: 3 → 1", "rules.dispatch_floor.count: 3 → 2",
            ])
    }

    @Test(arguments: ["rules.dispatch_floor.count = 2", "rules = { dispatch_floor = { count = 2 } }"])
    func `a bare key leads into its table and replaces no other key of it`(_ line: String) throws {
        let overlay = try county.laid("[set]\n\(line)")
        #expect(overlay.contents.policy["rules"]?["dispatch_floor"]?["penalty"] == .integer(100))
        #expect(overlay.changes.map(\.wording.english) == ["rules.dispatch_floor.count: 3 → 2"])
    }

    @Test func `a quoted path replaces a table whole, and may make a new one`() throws {
        let overlay = try county.laid(
            "[set]\n\"rules.dispatch_floor\" = { count = 1 }\n\"rules.budget\" = { yuan = 500 }\n\"rules.posts.penalty\" = 9"
        )
        let rules = overlay.contents.policy["rules"]
        #expect(rules?["dispatch_floor"] == .table(["count": .integer(1)]))
        #expect(rules?["budget"]?["yuan"] == .integer(500))
        #expect(rules?["posts"]?["penalty"] == .integer(9))
        #expect(overlay.changes.map(\.wording.english).last == "rules.posts.penalty: new, 9")
    }

    // MARK: Rows

    @Test func `every condition must hold, and a list contains`() throws {
        let patch =
            "[[patch]]\ntable = \"teachers\"\nwhere = { subjects = \"music\", school = \"A\" }\nset = { load = 12 }"
        #expect(try county.column("teachers", "load", after: patch) == ["16", "12", "", "12"])
        #expect(try county.laid(patch).changes.map(\.wording.english) == ["teachers: 1 row, load = 12"])
        let both = "[[patch]]\ntable = \"teachers\"\nwhere = { subjects = [\"pe\", \"music\"] }\nset = { load = 1 }"
        #expect(try county.column("teachers", "load", after: both) == ["16", "1", "", "12"])
    }

    @Test(arguments: [
        ("schools", "setting = \"urban\"", 1), ("schools", "\"城乡类型\" = \"城区\"", 1), ("schools", "setting = \"乡村\"", 1),
        ("schools", "stages = \"junior\"", 1), ("schools", "stages = \"小学\"", 2), ("schools", "students = 95.0", 1),
        ("teachers", "volunteer = true", 1), ("teachers", "volunteer = false", 3), ("teachers", "load = 14.50", 1),
        ("teachers", "load = \"\"", 1), ("teachers", "", 4),
    ])
    func `a cell is known in any spelling`(_ table: String, _ condition: String, _ rows: Int) throws {
        let overlay = try county.laid(
            "[[patch]]\ntable = \"\(table)\"\nwhere = { \(condition) }\nset = { name = \"x\" }")
        #expect(overlay.changes.map(\.effect) == [.edited(table: table, rows: rows, edits: ["name = x"])])
    }

    @Test func `numbers are added to and multiplied, whole ones stay whole`() throws {
        let add = "[[patch]]\ntable = \"teachers\"\nwhere = { subjects = \"pe\" }\nadd = { load = -2 }"
        #expect(try county.column("teachers", "load", after: add) == ["14", "12.5", "", "12"])
        let grow = "[[patch]]\ntable = \"schools\"\nmultiply = { students = 1.1 }"
        #expect(try county.column("schools", "students", after: grow) == ["990", "105"])
        #expect(try county.laid(grow).changes.map(\.wording.chinese) == ["schools：2 行，students × 1.1"])
        let share = "[[patch]]\ntable = \"demand\"\nmultiply = { periods = 0.3 }"
        #expect(try county.column("demand", "periods", after: share) == ["5.4", "3", "4.2"])
    }

    @Test func `rows are taken out and added`() throws {
        let text = """
            [[patch]]
            table = "demand"
            where = { school = "B" }
            remove = true
            [[insert]]
            table = "demand"
            rows = [
              { school = "B", stage = "junior", subject = "pe", periods = 4 },
              { "school" = "B", "学科" = "music", stage = "junior", periods = 2.5 },
            ]
            """
        #expect(try county.faults(of: text).isEmpty)
        #expect(try county.column("demand", "periods", after: text) == ["18", "4", "2.5"])
        #expect(
            try county.laid(text).changes.map(\.wording.english) == ["demand: 2 rows removed", "demand: 2 rows added"])
    }

    @Test func `flags and lists are written as tables write them`() throws {
        let text =
            "[[patch]]\ntable = \"teachers\"\nwhere = { teacher = \"T3\" }\n"
            + "set = { volunteer = true, subjects = [\"chinese\", \"pe\"], load = 13.5, hold_until = \"2026-fall\" }"
        #expect(try county.column("teachers", "volunteer", after: text)[2] == "yes")
        #expect(try county.column("teachers", "subjects", after: text)[2] == "chinese;pe")
        #expect(try county.column("teachers", "load", after: text)[2] == "13.5")
        #expect(try county.faults(of: text).isEmpty)
    }

    // MARK: Layers

    @Test func `what is extended is laid first, in order and once`() throws {
        let others = [
            "a": "[[patch]]\ntable = \"schools\"\nadd = { students = 10 }",
            "b": "extends = [\"a\"]\n[[patch]]\ntable = \"schools\"\nmultiply = { students = 2 }",
            "c": "extends = [\"a\"]\n[set]\nhorizon = 1",
        ]
        let text = "extends = [\"b\", \"c\"]\n[set]\nhorizon = 3"
        #expect(try county.column("schools", "students", after: text, with: others) == ["1820", "210"])
        let overlay = try county.laid(text, with: others)
        #expect(overlay.contents.policy["horizon"] == .integer(3))
        #expect(
            overlay.changes.map(\.source)
                == ["scenarios/a.toml", "scenarios/b.toml", "scenarios/c.toml", "scenarios/x.toml"])
    }

    @Test func `a scenario that changes nothing leaves everything as it is`() throws {
        let overlay = try county.laid("name = \"as it is\"")
        #expect(overlay.changes.isEmpty)
        #expect(overlay.contents.policy == county.contents.policy)
        for (name, table) in county.contents.tables {
            #expect(overlay.contents.tables[name]?.rows == table.rows)
        }
    }
}
