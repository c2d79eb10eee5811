import Plans
import Rotation
import Tables
import Testing

@testable import Exports

@Suite struct ReasonWordingTests {
    private func sentence(_ reasons: [Justification], _ language: Language) -> String {
        ReasonWording(Labels(instance: Sample.instance, language: language)).sentence(for: reasons)
    }

    @Test func everyFactHasWordsInBothLanguages() {
        let facts: [(Justification, String, String)] = [
            (
                .running(until: Sample.spring), "Runs already, agreed until 2027-spring.",
                "已在任，原定至2026-2027学年第二学期。"
            ),
            (.fillsPost(title: "执行校长"), "Fills the post “执行校长”.", "补充“执行校长”岗位。"),
            (
                .hostLacks(subject: "music", periods: 4), "The host lacks 4 periods a week of music.",
                "受援学校每周缺课：音乐4节。"
            ),
            (
                .countsTowards(.dispatchFloor, "CD-09"), "Counts towards “least number dispatched” (CD-09).",
                "计入“派驻人数下限”（CD-09）。"
            ),
            (.due(years: 6), "A move is due after 6 years at the school.", "在本校任教已满6年，应当交流。"),
            (.welcome, "The teacher wishes to go.", "符合本人意愿。"),
            (
                .hostLacks(subject: "music", periods: 1), "The host lacks 1 period a week of music.",
                "受援学校每周缺课：音乐1节。"
            ),
            (
                .covers("S1", "music", periods: 2.5, whileAway: []),
                "Without it 紫阳小学 would lack 2.5 periods a week more of music.",
                "若无此安排，紫阳小学每周音乐将多缺2.5节。"
            ),
            (
                .keeps(.balance, "XA-16", shortfall: 1),
                "Without it “balance in and out” (XA-16) would be short by 1.", "若无此安排，“进出平衡”（XA-16）将差1。"
            ),
            (
                .spares(points: 4.25), "Without it, all else as planned, the score would be 4.3 points higher.",
                "若无此安排而其余不变，总分将高出4.3分。"
            ),
            (
                .needless(points: 0), "Left out, all else as planned, it would not be missed.",
                "取消此安排而其余不变，方案同样好。"
            ),
            (.pinned, "Laid down in pins.csv.", "由指定安排（pins.csv）确定。"),
        ]
        for (fact, english, chinese) in facts {
            #expect(sentence([fact], .english) == english)
            #expect(sentence([fact], .chinese) == chinese)
        }
    }

    @Test func severalFactsAreOneSentence() {
        let reasons: [Justification] = [
            .countsTowards(.posts, nil), .hostLacks(subject: "pe", periods: 2.04),
            .hostLacks(subject: "music", periods: 1),
            .hostLacks(subject: "art", periods: 3), .fillsPost(title: "校长"),
        ]
        #expect(
            sentence(reasons, .english)
                == "Fills the post “校长”; the host lacks 2 periods a week of PE, 1 of music and 3 of art; counts towards “posts filled”."
        )
        #expect(sentence(reasons, .chinese) == "补充“校长”岗位；受援学校每周缺课：体育2节、音乐1节、美术3节；计入“岗位配备”。")
    }

    @Test func noFactsAreASentenceToo() {
        #expect(sentence([], .english) == "The plan as a whole is better for it.")
        #expect(sentence([], .chinese) == "使整体方案更优。")
    }

    @Test func whatIsProlongedIsSaidToBe() {
        let (fall, spring) = (Semester(schoolYear: 2026, term: .fall), Semester(schoolYear: 2026, term: .spring))
        let reasons: [Justification] = [
            .running(until: fall), .extended(until: spring), .hostLacks(subject: "music", periods: 2),
        ]
        #expect(
            sentence(reasons, .english)
                == "Runs already, agreed until 2026-fall, extended to 2027-spring; the host lacks 2 periods a week of music."
        )
        #expect(
            sentence(reasons, .chinese)
                == "已在任，原定至2026-2027学年第一学期，续任至2026-2027学年第二学期；受援学校每周缺课：音乐2节。")
    }
}
