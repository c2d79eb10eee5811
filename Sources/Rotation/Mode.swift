/// One way in which staff or lessons move: a table `[modes.NAME]` of the policy.
public struct Mode: Sendable, Hashable, Identifiable {
    /// What a mode does, with the terms of its kind.
    public enum Kind: Sendable, Hashable {
        /// The whole teacher works at a host for a run of semesters.
        case posting(PostingTerms)
        /// A posting that fills a named post.
        case post(PostingTerms)
        /// The teacher keeps the home post and spends whole days a week at hosts.
        case visiting(VisitingTerms)
        /// A lesson taught at one school is followed live at others.
        case broadcast(BroadcastTerms)
        /// Lessons bought from outside.
        case hire(HireTerms)
    }

    /// The key under `[modes]`.
    public let id: ModeID
    /// The name for people; the key where the policy gives none.
    public let label: String
    /// What it does.
    public let kind: Kind

    /// A mode.
    public init(id: ModeID, label: String? = nil, kind: Kind) {
        self.id = id
        self.label = label ?? id.rawValue
        self.kind = kind
    }

    /// The terms of a mode of kind `posting` or `post`.
    public var postingTerms: PostingTerms? {
        switch kind {
        case .posting(let terms), .post(let terms): terms
        case .visiting, .broadcast, .hire: nil
        }
    }

    /// The terms of a mode of kind `visiting`.
    public var visitingTerms: VisitingTerms? {
        if case .visiting(let terms) = kind { terms } else { nil }
    }

    /// Whether the mode fills named posts.
    public var fillsPosts: Bool {
        if case .post = kind { true } else { false }
    }

    /// The word the policy uses for the kind.
    public var kindName: String {
        switch kind {
        case .posting: "posting"
        case .post: "post"
        case .visiting: "visiting"
        case .broadcast: "broadcast"
        case .hire: "hire"
        }
    }
}

/// Which groups a mode may cross.
public enum Scope: String, Sendable, Hashable, CaseIterable {
    /// Home and host are in the same group.
    case group
    /// In the same group, or in two groups of a pair in `links.csv`.
    case linked
    /// In any two groups.
    case region
}

/// Who may go.
public enum Who: String, Sendable, Hashable, CaseIterable {
    case anyone, staff, manager, backbone, reserve, volunteer
}

/// Whom a mode may send, from where to where, and how far.
public struct Reach: Sendable, Hashable {
    /// The ways between roles that it uses.
    public var routes: [Route]
    /// Which groups it may cross.
    public var scope: Scope
    /// Who may go: whoever is any of these.
    public var who: [Who]
    /// The kinds of group in which it is used; all kinds where `nil`.
    public var groupKinds: Set<GroupKind>?
    /// The longest way to the host, in minutes one way; no limit where `nil`.
    public var maxMinutes: Double?

    /// The reach of a mode.
    public init(
        routes: [Route], scope: Scope = .group, who: [Who] = [.anyone], groupKinds: Set<GroupKind>? = nil,
        maxMinutes: Double? = nil
    ) {
        self.routes = routes
        self.scope = scope
        self.who = who
        self.groupKinds = groupKinds
        self.maxMinutes = maxMinutes
    }
}

/// Terms of the kinds `posting` and `post`.
public struct PostingTerms: Sendable, Hashable {
    /// Whom it sends, from where to where.
    public var reach: Reach
    /// The shortest commitment, in semesters.
    public var minSemesters: Int
    /// The longest time away, in semesters.
    public var maxSemesters: Int
    /// Extensions come in runs of this many semesters.
    public var step: Int
    /// The seasons in which it starts.
    public var starts: Set<Term>
    /// Semesters of rest owed afterwards.
    public var restSemesters: Int
    /// The share of `load` given at the host.
    public var teachingShare: Double
    /// Whether the host must demand at least one of the teacher's courses.
    public var needsCourse: Bool
    /// Points for each start.
    public var startPoints: Double
    /// Points for each posted semester.
    public var semesterPoints: Double
    /// Points for each minute of the way, each posted semester.
    public var minutePoints: Double
    /// Yuan for each start, by the setting of the host.
    public var yuanPerStart: YuanBySetting
    /// Yuan for each posted semester, by the setting of the host.
    public var yuanPerSemester: YuanBySetting

    /// The terms of a posting.
    public init(
        reach: Reach, minSemesters: Int, maxSemesters: Int, step: Int = 1, starts: Set<Term> = [.fall],
        restSemesters: Int = 0, teachingShare: Double = 1, needsCourse: Bool = false, startPoints: Double = 0,
        semesterPoints: Double = 0, minutePoints: Double = 0, yuanPerStart: YuanBySetting = .zero,
        yuanPerSemester: YuanBySetting = .zero
    ) {
        self.reach = reach
        self.minSemesters = minSemesters
        self.maxSemesters = maxSemesters
        self.step = step
        self.starts = starts
        self.restSemesters = restSemesters
        self.teachingShare = teachingShare
        self.needsCourse = needsCourse
        self.startPoints = startPoints
        self.semesterPoints = semesterPoints
        self.minutePoints = minutePoints
        self.yuanPerStart = yuanPerStart
        self.yuanPerSemester = yuanPerSemester
    }
}

/// Terms of the kind `visiting`.
public struct VisitingTerms: Sendable, Hashable {
    /// Whom it sends, from where to where.
    public var reach: Reach
    /// Most days a week away, over all hosts.
    public var maxDays: Int
    /// Most hosts at a time.
    public var maxHosts: Int
    /// Periods given at the host for each day there.
    public var periodsPerDay: Double
    /// Periods lost to the road for each day away.
    public var lostPeriodsPerDay: Double
    /// Points for each day a week, each semester.
    public var dayPoints: Double
    /// Points for each minute of the way, each day a week, each semester.
    public var minutePoints: Double
    /// Yuan for each day a week, each semester, by the setting of the host.
    public var yuanPerDay: YuanBySetting

    /// The terms of a visit.
    public init(
        reach: Reach, maxDays: Int, maxHosts: Int = 1, periodsPerDay: Double, lostPeriodsPerDay: Double = 0,
        dayPoints: Double = 0, minutePoints: Double = 0, yuanPerDay: YuanBySetting = .zero
    ) {
        self.reach = reach
        self.maxDays = maxDays
        self.maxHosts = maxHosts
        self.periodsPerDay = periodsPerDay
        self.lostPeriodsPerDay = lostPeriodsPerDay
        self.dayPoints = dayPoints
        self.minutePoints = minutePoints
        self.yuanPerDay = yuanPerDay
    }
}

/// Terms of the kind `broadcast`.
public struct BroadcastTerms: Sendable, Hashable {
    /// The subjects that may be streamed.
    public var subjects: Set<SubjectID>
    /// The largest share of a row's demand that may be followed live.
    public var maxShare: Double
    /// How many schools may follow one lesson.
    public var fanout: Double
    /// Points for each streamed period, each semester.
    public var points: Double

    /// The terms of live lessons.
    public init(subjects: Set<SubjectID>, maxShare: Double, fanout: Double = 1, points: Double = 0) {
        self.subjects = subjects
        self.maxShare = maxShare
        self.fanout = fanout
        self.points = points
    }
}

/// Terms of the kind `hire`.
public struct HireTerms: Sendable, Hashable {
    /// The subjects that may be bought.
    public var subjects: Set<SubjectID>
    /// Most periods a week bought for one row of demand.
    public var maxPeriods: Double
    /// Points for each bought period, each semester.
    public var points: Double
    /// Yuan for each bought period, each semester, by the setting of the school.
    public var yuanPerPeriod: YuanBySetting

    /// The terms of bought lessons.
    public init(
        subjects: Set<SubjectID>, maxPeriods: Double, points: Double = 0, yuanPerPeriod: YuanBySetting = .zero
    ) {
        self.subjects = subjects
        self.maxPeriods = maxPeriods
        self.points = points
        self.yuanPerPeriod = yuanPerPeriod
    }
}

/// Yuan that may depend on where the host stands.
public struct YuanBySetting: Sendable, Hashable {
    private let amounts: [Setting: Double]

    /// The same amount everywhere.
    public init(_ amount: Double) {
        amounts = Dictionary(uniqueKeysWithValues: Setting.allCases.map { ($0, amount) })
    }

    /// An amount for each setting named; 0 for the others.
    public init(_ amounts: [Setting: Double]) {
        // Every setting is kept, so that tables which mean the same are equal.
        self.amounts = Dictionary(uniqueKeysWithValues: Setting.allCases.map { ($0, amounts[$0] ?? 0) })
    }

    /// Nothing anywhere.
    public static let zero = YuanBySetting(0)

    /// Yuan where the host stands in `setting`.
    public subscript(setting: Setting) -> Double { amounts[setting] ?? 0 }
}
