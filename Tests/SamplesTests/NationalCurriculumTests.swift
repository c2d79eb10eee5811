import Presets
import Rotation
import Testing

@testable import Samples

@Suite struct NationalCurriculumTests {
    /// Periods of a subject over the nine grades of compulsory schooling.
    private func total(_ subjects: SchoolSubject...) -> Double {
        subjects.flatMap { subject in
            [Stage.primary, .junior].flatMap { NationalCurriculum.periods[$0]?[subject.id] ?? [] }
        }.reduce(0, +)
    }

    @Test(
        "Every share lies within the band of the 2022 plan",
        arguments: [
            ([SchoolSubject.chinese], 20.0...22.0), ([.math], 13...15), ([.english], 6...8), ([.pe], 10...11),
            ([.science, .physics, .chemistry, .biology, .geography], 8...10.2), ([.music, .art], 9...11),
            ([.it], 1...3), ([.morality], 6...8), ([.history, .geography], 3...4),
        ])
    func shares(subjects: [SchoolSubject], band: ClosedRange<Double>) {
        let periods = subjects.reduce(0) { $0 + total($1) }
        let share = 100 * periods / NationalCurriculum.timetable.reduce(0, +)
        #expect(band.contains(share))
    }

    @Test("What class teachers give their own class is the plan's 14–18 %, in no grade less than three periods")
    func practice() {
        let planned = (0..<9).map { grade in
            let stage: Stage = grade < 6 ? .primary : .junior
            return NationalCurriculum.periods[stage]?.values.reduce(0) { $0 + $1[grade < 6 ? grade : grade - 6] } ?? 0
        }
        let left = zip(NationalCurriculum.timetable, planned).map { $0 - $1 }
        #expect(left.allSatisfy { (3...7).contains($0) })
        #expect((14...18).contains(100 * left.reduce(0, +) / NationalCurriculum.timetable.reduce(0, +)))
    }
}
