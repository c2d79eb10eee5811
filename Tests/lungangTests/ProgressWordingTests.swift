import Planning
import Testing

@testable import lungang

@Suite struct ProgressWordingTests {
    private let progress = PlanningProgress(phase: .search, score: 100, bound: 90, seconds: 12.7)

    @Test func everythingKnownIsOneLine() {
        #expect(
            ProgressWording(language: .english).line(for: progress)
                == "improving · score 100.0 · bound 90.0 · gap 10.0 % · 12 s")
        #expect(
            ProgressWording(language: .chinese).line(for: progress) == "改进方案 · 得分 100.0 · 下界 90.0 · 差距 10.0 % · 12 秒")
    }

    @Test func whatIsNotKnownIsLeftOut() {
        let early = PlanningProgress(phase: .networks, seconds: 0.2)
        #expect(ProgressWording(language: .english).line(for: early) == "laying out paths · 0 s")
    }
}
