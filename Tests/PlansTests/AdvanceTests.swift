import PlanningFixtures
import Plans
import Rotation
import Testing

/// What plans of a hamlet hand on to a later start.
@Suite struct AdvanceTests {
    private let hamlet = Hamlet {
        $0.horizon = 4
        $0.schools = [.online("A", .town), .online("B"), .online("C", .remote), .online("D")]
        $0.eligibility = Eligibility(minYears: 2, dueYears: 6)
        $0.modes = [
            .posting("rotation", min: 2, max: 6) {
                $0.restSemesters = 2
                $0.yuanPerStart = YuanBySetting(500)
                $0.yuanPerSemester = YuanBySetting([.rural: 1200, .remote: 1800])
            },
            .posting("shadow", min: 1, max: 2) { $0.starts = [.fall, .spring] },
            .post("head", min: 6),
            .visiting("visit", days: 3) { $0.yuanPerDay = YuanBySetting(60) },
            .hire("dear", ["pe"], most: 8, points: 9, yuan: 100), .hire("cheap", ["pe"], most: 2, points: 3, yuan: 70),
        ]
        $0.rules = [Rule(.budget(yuan: 100_000, spent: 0))]
        $0.posts = [Post(id: "P", school: "B", title: "head", mode: "head")]
        $0.teachers = ["T", "U", "V", "W"].map { id in
            .at("A", id, teaching: "pe") { $0.atSchoolSince = CivilDate(year: 2015, month: 9) }
        }
    }

    private func placement(
        _ teacher: TeacherID, _ mode: ModeID, _ host: SchoolID, _ first: Int, _ last: Int, days: Int? = nil,
        post: PostID? = nil, isFirm: Bool = true
    ) -> Placement {
        Placement(
            teacher: teacher, mode: mode, post: post, home: "A", host: host, since: .after(first), until: .after(last),
            days: days, minutes: 10, subjects: ["pe"], status: first < 0 ? .running : .new, points: 0, yuan: 0,
            isFirm: isFirm)
    }

    private func advance(
        _ hamlet: Hamlet? = nil, to start: Semester, coverage: [Coverage] = [], _ placements: Placement...
    ) -> Advance {
        Advance(placements, coverage: coverage, in: (hamlet ?? self.hamlet).instance, to: start)
    }

    // MARK: The ledger

    @Test func `what has begun and is not over runs, for as long as was said`() {
        let spring = advance(
            to: .spring, placement("T", "head", "B", 0, 5, post: "P"), placement("U", "visit", "C", 0, 1, days: 2),
            placement("V", "rotation", "D", -2, 3), placement("W", "shadow", "B", 0, 0))
        #expect(
            spring.postings == [
                RunningPosting(teacher: "T", mode: "head", host: "B", post: "P", since: .fall, until: .after(5)),
                RunningPosting(teacher: "U", mode: "visit", host: "C", since: .fall, until: .spring, days: 2),
                RunningPosting(teacher: "V", mode: "rotation", host: "D", since: .after(-2), until: .after(3)),
            ])
        #expect(spring.finished.map(\.teacher) == ["W"])
    }

    @Test func `visits are over with the school year`() {
        let fall = advance(to: .after(2), placement("U", "visit", "C", 0, 1, days: 2))
        #expect(fall.postings == [])
        // A visit is no posting: it neither starts the clock again nor asks for a rest.
        #expect(fall.clocks == [:])
    }

    @Test func `what begins with the new start or later is planned again`() {
        let result = advance(to: .after(2), placement("T", "rotation", "B", 2, 3, isFirm: false))
        #expect(result.postings == [] && result.outlook == [] && result.promised == [] && result.service == [])
        // Two years on it is taken to have begun.
        let later = advance(to: .after(3), placement("T", "rotation", "B", 2, 3, isFirm: false))
        #expect(later.postings.map(\.since) == [.after(2)])
        #expect(later.outlook.count == 1)
    }

    @Test func `a firm start of the spring is promised`() {
        let shadow = placement("T", "shadow", "B", 1, 2)
        #expect(advance(to: .spring, shadow).promised == [shadow])
        // Who has just come home may not go again: the clock has started anew.
        let twice = advance(to: .spring, placement("T", "shadow", "C", 0, 0), shadow)
        #expect(twice.promised == [])
        #expect(twice.withdrawn == [shadow])
    }

    // MARK: Coming home

    @Test func `coming home restarts the clock and asks for rest`() {
        let placement = placement("T", "rotation", "B", 0, 1)
        #expect(advance(to: .spring, placement).clocks == [:])
        #expect(
            advance(to: .after(2), placement).clocks
                == ["T": .init(lastExchangeUntil: .spring, restUntil: .after(3))])
        #expect(
            advance(to: .after(4), placement).clocks == ["T": .init(lastExchangeUntil: .spring, restUntil: nil)])
        // A mode without rest leaves none.
        #expect(
            advance(to: .spring, self.placement("T", "shadow", "B", 0, 0)).clocks
                == ["T": .init(lastExchangeUntil: .fall, restUntil: nil)])
    }

    @Test func `a rest that is over goes, one that runs on stays`() {
        var hamlet = hamlet
        hamlet.teachers[0].restUntil = .fall
        hamlet.teachers[0].lastExchangeUntil = .after(-2)
        hamlet.teachers[1].restUntil = .spring
        let result = advance(hamlet, to: .spring)
        #expect(result.clocks == ["T": .init(lastExchangeUntil: .after(-2), restUntil: nil)])
    }

    // MARK: Yuan

    @Test func `a spring start carries what the fall has spent`() {
        let coverage = [Semester.fall, .spring].map { semester in
            Coverage(
                school: "B", course: Course(.primary, "pe"), semester: semester, demand: 8, home: 0, posted: 0,
                visiting: 0, streamed: 0, hired: 3, unmet: 5, before: 8, points: 0)
        }
        let placements = [
            placement("T", "rotation", "B", 0, 1), placement("U", "rotation", "C", -2, 1),
            placement("V", "visit", "D", 0, 1, days: 2), placement("W", "shadow", "B", 1, 2),
        ]
        let spring = Advance(placements, coverage: coverage, in: hamlet.instance, to: .spring)
        // A start and a semester, a running semester, two days, and three periods: two cheap ones and a dear one.
        let (rotation, running, visit, hires): (Double, Double, Double, Double) = (1700, 1800, 120, 240)
        #expect(spring.spent == rotation + running + visit + hires)
        #expect(Advance(placements, coverage: coverage, in: hamlet.instance, to: .after(2)).spent == 0)
        // Of the year after next only its own fall counts.
        #expect(
            Advance([placement("T", "rotation", "B", 0, 5)], coverage: coverage, in: hamlet.instance, to: .after(3))
                .spent == 1200)
    }

    // MARK: Service

    @Test func `service adds up over the years, leaves that are long over and other hosts included`() {
        var hamlet = hamlet
        hamlet.leaves = [Leave(teacher: "T", span: SemesterSpan(from: .spring, until: .spring))]
        hamlet.service = [EarlierService(.init(teacher: "U", mode: "old", host: "gone"), semesters: 4)]
        let placement = placement("T", "rotation", "B", -2, 3)
        let first = advance(hamlet, to: .after(2), placement)
        let stay = EarlierService.Stay(teacher: "T", mode: "rotation", host: "B")
        // Two before the start and the fall; the spring was a leave.
        #expect(first.service == [EarlierService(stay, semesters: 3)] + hamlet.service)

        // The leave is forgotten, and the record still knows of it.
        hamlet.leaves = []
        hamlet.start = .after(2)
        hamlet.service = first.service
        #expect(ServiceLedger(of: [placement], in: hamlet.instance).records.map(\.before) == [3])
        let second = advance(hamlet, to: .after(4), placement)
        #expect(second.service.first == EarlierService(stay, semesters: 5))
        #expect(second.service.count == 2)
    }
}
