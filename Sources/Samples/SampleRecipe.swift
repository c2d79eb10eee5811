import Rotation

/// A way to make sample instances of one document's policy: what is public stays fixed, the roster is drawn by seed.
///
/// ```swift
/// let county = SampleRecipe.ziyang.instance(seed: 1)
/// let extract = SampleRecipe.dongguan.instance(seed: 1, groups: 3)
/// ```
///
/// Places, groups, pupils, roads, posts and the policy are the same for every seed; teachers, leaves and the ledger are
/// synthetic. Where a document names no schools, places are placeholders whose names nobody could take for a school's.
/// The same seed gives the same instance on every machine. Adding a recipe is adding a folder with its groups and its
/// policy, and a line in ``all``.
public struct SampleRecipe: Sendable, Identifiable {
    /// The name by which the recipe is asked for.
    public let id: String
    /// What it is a sample of, for people.
    public let title: String
    private let blueprint: RegionBlueprint
    private let policy: Policy
    private let profile: StaffingProfile
    private let ledger: LedgerPlan
    private let mentoring: MentoringTerms?

    init(
        id: String, title: String, blueprint: RegionBlueprint, policy: Policy, profile: StaffingProfile,
        ledger: LedgerPlan, mentoring: MentoringTerms? = nil
    ) {
        self.id = id
        self.title = title
        self.blueprint = blueprint
        self.policy = policy
        self.profile = profile
        self.ledger = ledger
        self.mentoring = mentoring
    }

    /// How many groups the recipe has.
    public var groupCount: Int { blueprint.groups.count }

    /// The instance that `seed` gives.
    ///
    /// - Parameter count: how many groups, the first of the recipe's; all of them where `nil` or too large. Their
    ///   schools and rosters are the same whatever the number; so is the ledger where every group draws its own.
    public func instance(seed: UInt64, groups count: Int? = nil) -> Instance {
        let blueprint = blueprint(groups: count)
        let structure = blueprint.structure(under: policy)
        let teachers = RegionRoster.teachers(of: blueprint, in: structure, profile: profile, seed: seed)
        let leaves = LeavePlan.leaves(of: teachers, start: policy.start, seed: seed)
        let staffed = structure.with(teachers: teachers, leaves: leaves)
        return structure.with(
            teachers: teachers, leaves: leaves, postings: ledger.postings(in: staffed, seed: seed),
            mentoring: mentoring)
    }

    /// One group alone, as it stands in the whole that `seed` gives.
    ///
    /// - Parameter number: which of the recipe's groups, counted from 1; `nil` is given back where there is none.
    public func instance(seed: UInt64, group number: Int) -> Instance? {
        let whole = instance(seed: seed)
        let position = number - 1
        guard whole.groups.indices.contains(position) else { return nil }
        return whole.extract(of: blueprint.groupID(position))
    }

    /// What no seed changes: the same places, groups and policy with nobody in them.
    func structure(groups count: Int? = nil) -> Instance { blueprint(groups: count).structure(under: policy) }

    private func blueprint(groups count: Int?) -> RegionBlueprint {
        count.map { blueprint.prefix(groups: $0) } ?? blueprint
    }
}

extension SampleRecipe {
    /// Every recipe, in the order in which it is listed to people.
    public static let all: [SampleRecipe] = [.ziyang, .luohe, .chengdu, .daxuequ, .dongguan]

    /// The recipe of this name, if there is one.
    public static func named(_ id: String) -> SampleRecipe? { all.first { $0.id == id } }
}

extension Instance {
    /// The same structure with people in it.
    fileprivate func with(
        teachers: [Teacher], leaves: [Leave], postings: [RunningPosting] = [], mentoring: MentoringTerms? = nil
    ) -> Instance {
        Instance(
            uncheckedPolicy: policy, schools: schools, groups: groups, memberships: memberships, links: links,
            teachers: teachers, classes: classes, demandRows: demandRows, travelRows: travelRows, leaves: leaves,
            posts: posts, postings: postings, pins: pins, waivers: waivers, lintWaivers: lintWaivers,
            mentoring: mentoring)
    }
}
