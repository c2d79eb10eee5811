import Presets
import Rotation
import Testing

@testable import Samples

/// Pupils and the teachers they need, held against the county's published figures.
@Suite struct ZiyangPupilTests {
    let county = SampleCase.ziyang[0].instance

    private func pupils(_ stage: Stage) -> Int {
        county.classes.filter { $0.stage == stage }.reduce(0) { $0 + ($1.students ?? 0) }
    }

    @Test func totals() {
        #expect(pupils(.primary) == 21_333)
        #expect(pupils(.junior) == 10_908)
        #expect(pupils(.senior) == 5_931 + 1_072)
        let kindergartens = county.schools.filter { $0.stages == [.kindergarten] }.compactMap(\.students)
        #expect(kindergartens.reduce(0, +) == Int((8_234.0 * 6 / 35).rounded()))
        let total = county.schools.compactMap(\.students).reduce(0, +)
        #expect(total == 21_333 + 10_908 + 5_931 + 1_072 + 1_412)
    }

    @Test("Classes add up to the school, place by place")
    func classesAddUp() {
        for school in county.schools where school.stages != [.kindergarten] {
            let students = county.classes.filter { $0.school == school.id }.reduce(0) { $0 + ($1.students ?? 0) }
            #expect(students == school.students)
        }
    }

    @Test("Classes hold at most 45 (primary) or 50 (junior), are nearly full in the county town, and combine at points")
    func classSizes() throws {
        for row in county.classes where row.stage == .primary || row.stage == .junior {
            let size = Double(row.students ?? 0) / Double(row.classes)
            #expect(size <= (row.stage == .primary ? 45 : 50))
            let school = try #require(county.school(row.school))
            if school.setting == .urban { #expect(size > 40) }
        }
        let combined = county.classes.filter { $0.grades.count > 1 }
        #expect(combined.allSatisfy { county.school($0.school)?.setting == .remote })
        #expect(combined.count >= 9)
    }

    /// Two roads to the teachers of PE, music and art that the county's compulsory schools need: 0.9 for each hundred
    /// pupils (优质均衡) gives 290; classes of 40 and 45 with the curriculum's periods and the usual loads give 312.
    @Test func needForScarceSubjects() {
        #expect((0.9 * Double(21_333 + 10_908) / 100).rounded() == 290)
        let scarce: [SchoolSubject] = [.pe, .music, .art]
        let fromCounty = scarce.reduce(0.0) { need, subject in
            need
                + [(Stage.primary, 21_333.0, 40.0), (.junior, 10_908, 45)].reduce(0) { sum, stage in
                    let grades = NationalCurriculum.periods[stage.0]?[subject.id] ?? []
                    let mean = grades.reduce(0, +) / Double(grades.count)
                    return sum + stage.1 / stage.2 * mean / TeachingLoad.full(subject, at: stage.0)
                }
        }
        #expect(fromCounty.rounded() == 312)
        let fromSample = CensusTable.needForScarceSubjects(in: SampleCase.ziyang[0].census)
        #expect(abs(fromSample / 312 - 1) < 0.08)
    }

    @Test("Kindergartens demand no periods and have no roster")
    func kindergartens() {
        for school in county.schools where school.stages == [.kindergarten] {
            #expect(county.demand.courses(at: school.id).isEmpty)
            #expect(!county.teachers.contains { $0.home == school.id })
        }
    }

    @Test("The vocational centre has its own timetable in place of the senior one")
    func vocational() throws {
        let centre = try #require(county.schools.first { $0.name == "县职教中心" }).id
        #expect(county.classes.filter { $0.school == centre }.reduce(0) { $0 + $1.classes } == 21)
        #expect(county.demand(centre, Course(.senior, "vocational"), 0) == 252)
        #expect(county.demand(centre, Course(.senior, "physics"), 0) == 0)
        #expect(county.demand.courses(at: centre).count == 8)
    }
}
