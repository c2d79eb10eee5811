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
}
