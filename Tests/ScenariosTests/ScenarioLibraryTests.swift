import Tables
import Testing

@testable import Scenarios

/// Which scenarios there are, what extends what, and which runs a sweep makes.
@Suite struct ScenarioLibraryTests {
    private func kinds(_ library: ScenarioLibrary, _ name: String) -> [String] {
        do {
            _ = try library.runs(of: name)
            return []
        } catch {
            return error.diagnostics.map { "\($0.place.text(in: .english)) \($0.message.kind)" }
        }
    }

    @Test func `circles are told as they run`() throws {
        let library = County.library([
            "a": "extends = [\"b\"]", "b": "extends = [\"c\"]", "c": "extends = [\"b\"]",
            "self": "extends = [\"self\"]",
        ])
        #expect(kinds(library, "a") == ["scenarios/c.toml: extends scenario-cycle"])
        #expect(kinds(library, "self") == ["scenarios/self.toml: extends scenario-cycle"])
        let fault = #expect(throws: InputFault.self) { try library.runs(of: "a") }
        #expect(fault?.description.contains("b → c → b") == true)
    }

    @Test func `what is not there is named with the nearest that is`() throws {
        let library = County.library(["budget-cut": "", "x": "extends = [\"budgetcut\"]"])
        #expect(kinds(library, "x") == ["scenarios/x.toml: extends no-such-scenario"])
        let fault = #expect(throws: InputFault.self) { try library.runs(of: "budget-cat") }
        #expect(fault?.description.contains("Maybe \"budget-cut\" is meant") == true)
    }

    @Test func `a faulty scenario hinders no other`() throws {
        let library = County.library(["good": "", "bad": "nonsense = 1", "worse": "[set", "base": ""])
        #expect(library.names == ["bad", "base", "good", "worse"])
        #expect(try library.runs(of: "good").map(\.id) == ["good"])
        #expect(kinds(library, "bad") == ["scenarios/bad.toml: nonsense unknown-key"])
        #expect(kinds(library, "worse").count == 1)
        #expect(kinds(library, "base") == ["scenarios/base.toml scenario-named-base"])
    }

    @Test func `a sweep makes a run of each combination`() throws {
        let library = County.library([
            "floor": "name = \"Floor\"\n[sweep]\n\"rules.dispatch_floor.count\" = [2, 3]\n\"gap.price\" = [1.5, 20]"
        ])
        let runs = try library.runs(of: "floor")
        #expect(
            runs.map(\.id) == [
                "floor@price=1.5,count=2", "floor@price=1.5,count=3", "floor@price=20,count=2",
                "floor@price=20,count=3",
            ])
        #expect(runs[0].title == "Floor: gap.price = 1.5, rules.dispatch_floor.count = 2")
        #expect(runs[3].chosen.map(\.setting.value) == [.integer(20), .integer(3)])
        #expect(try library.run(named: "floor@price=20,count=2") == runs[2])
        let fault = #expect(throws: InputFault.self) { try library.run(named: "floor") }
        #expect(fault?.description.contains("floor@price=1.5,count=2") == true)
    }

    @Test func `keys that end alike are told apart, and so are values`() throws {
        let library = County.library([
            "x": "[sweep]\n\"modes.a.who\" = [[\"staff\"], [\"staff\", \"reserve\"]]\n\"modes.b.who\" = [\"/\", \"?\"]"
        ])
        #expect(
            try library.runs(of: "x").map(\.id) == [
                "x@a.who=staff,b.who=-#1", "x@a.who=staff,b.who=-#2", "x@a.who=staff+reserve,b.who=-#1",
                "x@a.who=staff+reserve,b.who=-#2",
            ])
    }

    @Test func `who extends a sweep sweeps too, and may sweep otherwise or not at all`() throws {
        let library = County.library([
            "floor": "[sweep]\n\"rules.dispatch_floor.count\" = [2, 3]", "same": "extends = [\"floor\"]",
            "one": "extends = [\"floor\"]\n[set]\n\"rules.dispatch_floor.count\" = 4",
            "other": "extends = [\"floor\"]\n[sweep]\n\"rules.dispatch_floor.count\" = [1]",
        ])
        #expect(try library.runs(of: "same").map(\.id) == ["same@count=2", "same@count=3"])
        #expect(try library.runs(of: "other").map(\.id) == ["other@count=1"])
        #expect(try library.runs(of: "one").map(\.id) == ["one"])
    }

    @Test func `the values chosen are laid last`() throws {
        let county = try County()
        let library = County.library([
            "x": "[set]\n\"gap.price\" = 5\n[sweep]\n\"gap.price\" = [7, 8]"
        ])
        let diagnostics = DiagnosticCollector()
        var overlay = Overlay(county.contents, into: diagnostics)
        overlay.lay(try library.run(named: "x@price=8"))
        #expect(overlay.contents.policy["gap"]?["price"] == .integer(8))
        #expect(overlay.changes.map(\.wording.english) == ["gap.price: 10.0 → 5", "gap.price: 5 → 8"])
    }
}
