import Tables
import Testing

/// Each fault that the policy can have, named by its dotted key.
@Suite struct PolicyFaultTests {
    private static func edit(_ old: String, _ new: String, _ findings: String...) -> FaultCase {
        FaultCase([.replace("policy.toml", old, new)], findings.map { "policy.toml: \($0)" })
    }

    static let heads: [FaultCase] = [
        edit("horizon = 2", "horizon = 0", "horizon wrong-value"),
        edit("horizon = 2", "horizon = 41", "horizon wrong-value"),
        edit("horizon = 2", "horizon = 2.0"),
        edit("horizon = 2", "horizn = 2", "horizn unknown-key", "horizon missing-key"),
        edit("start = \"2026-fall\"", "start = \"2026-autumn\"", "start wrong-value"),
        edit("start = \"2026-fall\"", "start = \"2026-2027学年第一学期\""),
        edit("horizon = 2", "horizon = 2\nvalid_until = \"2026-fall\""),
        edit(
            "horizon = 2", "horizon = 2\nvalid_from = \"2027-fall\"\nvalid_until = \"2026-fall\"",
            "valid_until backwards"),
        edit("min_years = 2.0", "min_years = -1", "eligibility.min_years wrong-value"),
        edit("max_age = { f = 50, m = 55 }", "max_age = { f = 50, x = 55 }", "eligibility.max_age.x unknown-key"),
        edit("remote = 2.0", "remote = nan", "settings.remote wrong-value"),
        edit("[settings]", "[setting]", "setting unknown-key"),
    ]

    static let parts: [FaultCase] = [
        edit("it = { load = 18", "it = { lod = 18", "subjects.it.lod unknown-key"),
        edit("it = [0, 0,", "at = [0, 0,", "curriculum.primary.at unknown-reference"),
        edit("it = [0, 0,", "it = [0, \"x\",", "curriculum.primary.it wrong-value"),
        edit("[curriculum.primary]", "[curriculum.primry]\n[curriculum.primary]", "curriculum.primry unknown-key"),
        edit("detour = 1.4", "detour = 0", "travel.detour wrong-value"),
        edit("price = 10.0", "", "gap.price ~gaps-are-free"),
        edit("{ above = 0.0, factor", "{ above = 0.1, factor", "gap.bands first-band"),
        edit("above = 0.5, factor = 2.0", "above = 0.5, factor = 1.2", "gap.bands factor-falls"),
        edit("above = 0.5, factor = 2.0", "above = 0.1, factor = 2.0", "gap.bands bands-out-of-order"),
        edit(
            "above = 0.5, factor = 2.0", "above = 0.5, faktor = 2.0", "gap.bands[2].factor missing-key",
            "gap.bands[2].faktor unknown-key"),
        edit("overdue_points = 3.0", "overdue_points = true", "worth.overdue_points wrong-value"),
    ]

    static let modes: [FaultCase] = [
        edit("step = 2", "step = 0", "modes.rotation.step wrong-value"),
        edit("step = 2", "max_days = 2", "modes.rotation.max_days unknown-key"),
        edit("min_semesters = 1\n", "min_semesters = 3\n", "modes.training.max_semesters shorter-than-minimum"),
        edit("min_semesters = 2\n", "", "modes.rotation.min_semesters missing-key"),
        edit("routes = [\"any>any\"]", "routes = [\"any-any\"]", "modes.rotation.routes wrong-value"),
        edit("scope = \"group\"", "scope = \"grup\"", "modes.rotation.scope unknown-value"),
        edit("who = [\"staff\"]", "who = []", "modes.rotation.who wrong-value"),
        edit("town = 1200", "twon = 1200", "modes.rotation.yuan_per_semester unknown-key"),
        edit("teaching_share = 1.0", "teaching_share = 1.5", "modes.rotation.teaching_share wrong-value"),
        edit("kind = \"hire\"", "kind = \"hired\"", "modes.hired.kind unknown-value"),
        edit("[\"pe\", \"music\", \"art\"]", "[\"pe\", \"musik\"]", "modes.hired.subjects unknown-reference"),
        edit("needs_course = true", "kinds = [\"tight\", \"trust\"]"),
    ]

    static let rules: [FaultCase] = [
        edit("[rules.team]", "[rules.teem]", "rules.teem unknown-key"),
        edit("max_net = 6", "max_nett = 6", "rules.balance.max_net missing-key", "rules.balance.max_nett unknown-key"),
        edit("mode = \"training\"", "mode = \"trainig\"", "rules.reserve_training.mode unknown-reference"),
        edit("mode = \"training\"", "mode = \"live\"", "rules.reserve_training.mode ~wrong-mode-kind"),
        edit("[rules.team]", "[rules.pairwise]\nmodes = [\"rotation\"]\nmax_net = 1.5\npenalty = 2\n[rules.team]"),
        edit(
            "[rules.team]", "[rules.pairwise]\nmax_net = 1\npenalty = 2\n[rules.team]",
            "rules.pairwise.modes missing-key"),
        edit(
            "[rules.team]", "[rules.pairwise]\nmodes = []\npenalty = 2\n[rules.team]",
            "rules.pairwise.modes wrong-value"),
        edit(
            "[rules.team]", "[rules.pairwise]\nmodes = [\"live\"]\npenalty = 2\n[rules.team]",
            "rules.pairwise.modes ~wrong-mode-kind"),
        edit(
            "[rules.posts]\npenalty = 300.0", "[rules.posts]\nstrength = \"hard\"", "rules.posts.penalty ~rule-is-free",
            "rules.posts.strength unknown-value"),
        edit("share = 0.10", "share = 1.2", "rules.exchange_share.share wrong-value"),
        edit("yuan = 60000", "yuan = 60000\nspent = 100\nstrength = \"must\""),
        edit("yuan = 60000", "yuan = \"viel\"", "rules.budget.yuan wrong-value"),
    ]

    @Test(arguments: heads + parts + modes + rules) func `is named by its key`(_ example: FaultCase) throws {
        let findings = try BrokenFolder(example.edits).findings()
        #expect(findings == example.findings)
    }

    @Test func `a fault of syntax is named by line and column, and alone`() throws {
        let found = try BrokenFolder([.replace("policy.toml", "horizon = 2", "horizon == 2")]).findings()
        #expect(found == ["policy.toml:3:10 toml-syntax"])
    }

    @Test func `what is left out has its default`() throws {
        let policy = """
            title = "t"
            start = "2026-fall"
            horizon = 1
            backbone = []
            [subjects]
            pe = { load = 16 }
            [gap]
            price = 1
            [modes.a]
            kind = "posting"
            routes = ["any>any"]
            min_semesters = 1
            max_semesters = 2
            """
        let optional = ["classes", "groups", "leaves", "members", "pins", "postings", "posts", "waivers"]
        let edits: [Edit] = [
            .write("policy.toml", policy), .write("schools.csv", "school,stages,setting\nS,primary,rural\n"),
            .write("teachers.csv", "teacher,school,subjects\nT,S,pe\n"),
        ]
        let folder = try BrokenFolder(edits + optional.map { .remove("\($0).csv") })
        #expect(try folder.findings() == ["classes.csv ~nothing-is-demanded", "members.csv ~nobody-can-move"])
    }
}
