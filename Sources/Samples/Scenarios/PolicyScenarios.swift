import Rotation

/// What-ifs about the policy: its rules, its terms and its ways.
struct PolicyScenarios {
    private let instance: Instance

    init(_ instance: Instance) { self.instance = instance }

    var all: [SampleScenario] { [floor, quota, budget, term, live].compactMap { $0 } }

    /// Three from the core at every member, or two.
    private var floor: SampleScenario {
        let start =
            instance.rule(.dispatchFloor) == nil
            ? "[set]\n\"rules.dispatch_floor\" = { cite = \"CD-09\", count = 3, penalty = 100 }\n\n" : ""
        return SampleScenario(
            "dispatch-floor", "派驻人数下限：三人或两人", about: "At least three, or two, from the core at every member school.",
            start + "[sweep]\n\"rules.dispatch_floor.count\" = [3, 2]")
    }

    private var quota: SampleScenario? {
        guard instance.rule(.exchangeShare) != nil else { return nil }
        return SampleScenario(
            "exchange-quota", "交流比例：10 % 或 15 %", about: "A tenth of those due move each school year, or more.",
            "[sweep]\n\"rules.exchange_share.share\" = [0.1, 0.15]")
    }

    /// A cap on yuan; where moving costs none yet, it first gets an allowance.
    private var budget: SampleScenario {
        let postings = instance.policy.modes.filter { $0.postingTerms != nil }
        let isPaid = postings.contains { mode in
            Setting.allCases.contains { mode.postingTerms?.yuanPerSemester[$0] ?? 0 > 0 }
        }
        var lines = isPaid ? [] : postings.map { "\"modes.\($0.id).yuan_per_semester\" = 1200" }
        let yuan = Double(instance.teachers.count) * 100
        if instance.rule(.budget) == nil { lines.append("\"rules.budget\" = { yuan = \(Int(yuan)) }") }
        return SampleScenario(
            "budget-cut", "经费限额：每学年按人均 100 元或 50 元",
            about:
                "New spending of a school year is capped at 100 yuan for each teacher of the county, or at half of that.",
            (lines.isEmpty ? "" : "[set]\n\(lines.joined(separator: "\n"))\n\n")
                + "[sweep]\n\"rules.budget.yuan\" = [\(Int(yuan)), \(Int(yuan / 2))]")
    }

    /// The longest least term that still fits, where it is longer than today's.
    private var term: SampleScenario? {
        let longer = instance.policy.modes.compactMap { mode -> (Mode, Int)? in
            guard !mode.fillsPosts, let terms = mode.postingTerms else { return nil }
            let least = min(terms.maxSemesters, terms.minSemesters * 2)
            return least > terms.minSemesters && terms.minSemesters > 1 ? (mode, least) : nil
        }
        guard let (mode, least) = longer.first else { return nil }
        return SampleScenario(
            "longer-term", "\(mode.label)至少 \(least) 个学期", about: "Whoever goes stays longer.",
            "[set]\n\"modes.\(mode.id).min_semesters\" = \(least)")
    }

    /// Every school equipped, and a way to share lessons.
    private var live: SampleScenario? {
        let subjects = (["music", "art", "english"] as [SubjectID]).filter { instance.subject($0) != nil }
        guard !subjects.isEmpty else { return nil }
        let list = subjects.map { "\"\($0)\"" }.joined(separator: ", ")
        let isEquipped = instance.schools.allSatisfy(\.isOnline)
        let patch = "\n\n[[patch]]\ntable = \"schools\"\nwhere = { online = false }\nset = { online = true }"
        return SampleScenario(
            "live-lessons-for-all", "专递课堂覆盖全部学校",
            about: "Every school is equipped, and lessons of a few subjects may be followed live.",
            """
            [set]
            "modes.live" = { kind = "broadcast", label = "专递课堂", subjects = [\(list)], max_share = 0.3, fanout = 3, points = 3 }
            """ + (isEquipped ? "" : patch))
    }
}
