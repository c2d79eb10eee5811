import Foundation
import Instances
import Rotation
import Tables
import Testing

@Suite struct RoundTripTests {
    @Test(arguments: Fixtures.names, TextEncoding.allCases)
    func `what is written reads back equal`(_ name: String, _ encoding: TextEncoding) throws {
        let instance = try Fixtures.read(name).instance
        let folder = try TemporaryFolder()
        let files = InstanceWriter(encoding: encoding).files(for: instance)
        try StagedFolder(target: folder.path + "/sample").publish(files)
        let again = try InstanceReader().read(folder: folder.path + "/sample")
        expectEqual(again.instance, instance)
        #expect(again.warnings.isEmpty)
        #expect(InstanceWriter(encoding: encoding).files(for: again.instance) == files)
    }

    @Test func `awkward values survive`() throws {
        let policy = Policy(
            title: "引号 \" 与 \\ 及\n换行", start: Semester(schoolYear: 2026, term: .fall), horizon: 3,
            backboneRanks: ["县级, 骨干"],
            validity: SemesterSpan(
                from: Semester(schoolYear: 2024, term: .fall), until: Semester(schoolYear: 2030, term: .spring)),
            eligibility: Eligibility(retireAge: [.male: 63], minYears: 0.5),
            subjects: [Subject(id: "p.e.", load: 16.25, weight: 0.1 + 0.2, label: "体育")],
            settingWeights: [.rural: 1.5], curriculum: [.primary: ["p.e.": [4]], .junior: ["p.e.": [3, 3, 2.5]]],
            gap: GapPrice(price: 7, bands: [.init(above: 0, factor: 1)]),
            modes: [
                Mode(
                    id: "挂职",
                    kind: .posting(
                        PostingTerms(
                            reach: Reach(routes: [.any], groupKinds: [.tight, .trust]), minSemesters: 1,
                            maxSemesters: 2, yuanPerStart: YuanBySetting([.remote: 900]))))
            ], rules: [Rule(.pairwise(PairBalance(modes: ["挂职"], maxNet: 0.5)), cite: "LH-08", penalty: 1.25)])
        let agreement = SemesterSpan(
            from: Semester(schoolYear: 2025, term: .spring), until: Semester(schoolYear: 2027, term: .spring))
        let instance = Instance(
            uncheckedPolicy: policy,
            schools: [
                School(
                    id: "A", name: "=SUM(A1)", stages: [.primary], setting: .rural,
                    coordinate: Coordinate(latitude: 32.123456789012, longitude: -108.5), tags: ["new", "weak"]),
                School(
                    id: "B", name: "line\r\nbreak, \"quoted\"", stages: [.junior, .primary], setting: .town,
                    district: "甲, 区"),
            ],
            groups: [
                Group(
                    id: "G", name: "+1", kind: .trust, agreementStart: agreement.from, agreementEnd: agreement.until,
                    allotment: .init(middlePosts: 12, leaderPosts: 0, payrollPosts: 310))
            ],
            memberships: [Membership(group: "G", school: "A", role: .core, span: agreement)],
            teachers: [
                Teacher(
                    id: "-T", name: "@王", home: "B",
                    qualification: try #require(Qualification(stages: [.primary], subjects: ["p.e."])), load: 12.5,
                    born: CivilDate(year: 1980, month: 2, day: 29), exemption: "病", available: agreement, priority: -3.5
                )
            ],
            classes: [
                ClassRow(school: "A", stage: .junior, grades: [1, 2], classes: 2, span: agreement),
                ClassRow(school: "A", stage: .junior, grades: [1], classes: 2, entering: 3, enteringStudents: 120),
            ],
            demandRows: [
                DemandRow(
                    school: "A", course: Course(.junior, "p.e."), periods: 0.5, span: agreement)
            ],
            waivers: [Waiver(rule: .pairwise, place: "A~B/p.e.", reason: "x", by: "y")],
            lintWaivers: [LintWaiver(clause: "XA-01", place: "G", reason: "规模小", by: "教体局")],
            service: [EarlierService(.init(teacher: "-T", mode: "已取消的方式", host: "已撤并的学校"), semesters: 4)])
        let folder = try TemporaryFolder()
        try StagedFolder(target: folder.path + "/s").publish(InstanceWriter().files(for: instance))
        expectEqual(try InstanceReader().read(folder: folder.path + "/s").instance, instance)
    }

    private func expectEqual(_ one: Instance, _ other: Instance) {
        #expect(one.policy == other.policy)
        #expect(one.schools == other.schools)
        #expect(one.groups == other.groups)
        #expect(one.memberships == other.memberships)
        #expect(one.links == other.links)
        #expect(one.teachers == other.teachers)
        #expect(one.classes == other.classes)
        #expect(one.demandRows == other.demandRows)
        #expect(one.travelRows == other.travelRows)
        #expect(one.leaves == other.leaves)
        #expect(one.posts == other.posts)
        #expect(one.postings == other.postings)
        #expect(one.pins == other.pins)
        #expect(one.waivers == other.waivers)
        #expect(one.lintWaivers == other.lintWaivers)
        #expect(one.mentoring == other.mentoring)
        #expect(one.service == other.service)
    }
}
