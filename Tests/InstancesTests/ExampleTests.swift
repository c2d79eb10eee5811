import Instances
import Rotation
import Testing

@Suite struct ExampleTests {
    @Test(arguments: Fixtures.names) func `reads without a word`(_ name: String) throws {
        let read = try Fixtures.read(name)
        #expect(read.warnings.map(\.message.kind) == [])
        #expect(!read.instance.teachers.isEmpty)
        #expect(read.contents.inputs.map(\.name).contains("policy.toml"))
    }

    @Test func `reads what the files say`() throws {
        let instance = try Fixtures.read("two-groups").instance
        #expect(instance.policy.start == Semester("2026-fall"))
        #expect(instance.semesters.count == 4)
        let teacher = try #require(instance.teacher("T00004"))
        #expect(teacher.qualification.description == "math+music@primary+junior")
        #expect(teacher.born == CivilDate(year: 2000, month: 2))
        #expect(instance.policy.modes.map(\.kindName) == ["post", "hire", "visiting", "broadcast", "posting", "posting"])
        #expect(instance.policy.rules.count == 10)
        #expect(instance.areLinked("G01", "G02"))
        #expect(instance.demand("S0100", Course(.primary, "art"), 2) == 5.5)
        #expect(instance.postings.count == 8)
    }
}
