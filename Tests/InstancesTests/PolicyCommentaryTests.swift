import Instances
import Rotation
import Testing

@Suite struct PolicyCommentaryTests {
    private let policy = Policy(
        title: "县", start: Semester(schoolYear: 2026, term: .fall), horizon: 1, subjects: [Subject(id: "pe")],
        gap: GapPrice(price: 1, bands: [.init(above: 0, factor: 1)]),
        modes: [Mode(id: "bought", kind: .hire(HireTerms(subjects: ["pe"], maxPeriods: 2)))],
        rules: [Rule(.team, cite: "ZY-17", penalty: 5)])

    @Test func `remarks, notes and what is off stand where they belong`() {
        var commentary = PolicyCommentary()
        commentary.preface = ["first", "", "last"]
        commentary.remarks = ["gap": ["what it costs"], "modes.live": ["lessons"], "modes.absent": ["unseen"]]
        commentary.notes = ["max_periods": "a week"]
        commentary.headings.dormantModes = ["OFF"]
        commentary.dormantModes = [
            Mode(id: "live", kind: .broadcast(BroadcastTerms(subjects: ["pe"], maxShare: 0.5)))
        ]
        commentary.dormantRules = [Rule(.noHarm, penalty: 3)]
        #expect(
            PolicyWriter(policy, commentary: commentary).text() == """
                # first
                #
                # last

                title = "县"
                start = "2026-fall"
                horizon = 1
                backbone = []

                [subjects]
                pe = { weight = 1 }

                [travel]
                detour = 1.4
                kmh = 35

                # what it costs
                [gap]
                price = 1
                bands = [{ above = 0, factor = 1 }]

                [modes.bought]
                kind = "hire"
                subjects = ["pe"]
                max_periods = 2  # a week

                [rules.team]
                cite = "ZY-17"
                penalty = 5

                # OFF

                # lessons
                #[modes.live]
                #kind = "broadcast"
                #subjects = ["pe"]
                #max_share = 0.5

                #[rules.no_harm]
                #penalty = 3

                """)
    }

    @Test func `defaults are spelt out where asked for`() {
        var commentary = PolicyCommentary()
        commentary.spellsOutDefaults = true
        let text = PolicyWriter(policy, commentary: commentary).text()
        #expect(text.contains("\nyuan_per_period = 0\n"))
        #expect(text.contains("\nstrength = \"priced\"\n"))
        #expect(!PolicyWriter(policy).text().contains("yuan_per_period"))
    }
}
