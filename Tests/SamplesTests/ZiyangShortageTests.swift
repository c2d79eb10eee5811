import Rotation
import Testing

@testable import Samples

/// The pattern that rotation is there to mend: enough teachers in all, the scarce ones in the wrong places.
@Suite struct ZiyangShortageTests {
    private func isScarce(_ row: Census.Row) -> Bool {
        row.course.stage < .senior && ["pe", "music", "art"].contains(row.course.subject)
    }

    @Test("Supply over all compulsory subjects is near what is demanded", arguments: SampleCase.ziyang)
    func overall(sample: SampleCase) {
        let census = sample.census
        let all = census.sum { $0.course.stage < .senior }
        #expect((0.94...1.02).contains(all.main / all.demand))
        #expect((0.06...0.16).contains(all.unmet / all.demand))
    }

    @Test("Chinese and mathematics are staffed nearly everywhere", arguments: SampleCase.ziyang)
    func staples(sample: SampleCase) {
        let census = sample.census
        let staples = census.sum { $0.course.stage < .senior && ["chinese", "math"].contains($0.course.subject) }
        #expect(staples.unmet / staples.demand < 0.04)
    }

    @Test(
        "PE, music and art: plenty in the county town, short in towns, missing in the country",
        arguments: SampleCase.ziyang)
    func scarce(sample: SampleCase) {
        let census = sample.census
        func coverage(_ settings: Setting...) -> Double {
            let sum = census.sum { isScarce($0) && settings.contains($0.school.setting) }
            return sum.main / sum.demand
        }
        #expect((1.15...1.4).contains(coverage(.urban)))
        #expect((0.8...1.05).contains(coverage(.town)))
        #expect((0.25...0.55).contains(coverage(.rural)))
        #expect(coverage(.remote) == 0)
        #expect((0.82...0.96).contains(coverage(.urban, .town, .rural, .remote)))
    }

    @Test(
        "Spare periods of the scarce subjects would fill a good part of the gaps, not all",
        arguments: SampleCase.ziyang)
    func mendable(sample: SampleCase) {
        let census = sample.census
        let spare = census.rows.filter(isScarce).reduce(0) { $0 + max(0, $1.main - $1.demand) }
        let gaps = census.sum(where: isScarce).unmet
        #expect((0.3...0.8).contains(spare / gaps))
    }
}
