import Rotation

/// Who can teach what at one school in one semester: the periods demanded and the pools that may give them.
///
/// How many periods each pool has is not part of a block: that is what itineraries decide.
public struct TeachingBlock: Sendable, Hashable {
    /// The periods a week of one course, cut into slices of rising price.
    public struct CourseDemand: Sendable, Hashable {
        /// The course.
        public let course: Course
        /// Periods a week demanded.
        public let demand: Double
        /// The subject's weight.
        public let weight: Double
        /// Unmet periods by band: how many, and the points for each; prices never fall from one to the next.
        public let slices: [Slice]
    }

    /// Part of a course's demand with one price when unmet.
    public struct Slice: Sendable, Hashable {
        /// Periods a week.
        public let width: Double
        /// Points for each of them that is unmet.
        public let points: Double
    }

    /// Teachers present who can stand in for one another, and the demanded courses they hold.
    public struct Pool: Sendable, Hashable {
        /// What they may teach.
        public let qualification: Qualification
        /// The demanded courses among them.
        public let offers: [Offer]
    }

    /// One course that a pool may teach here.
    public struct Offer: Sendable, Hashable {
        /// The position of the course in ``TeachingBlock/courses``.
        public let course: Int
        /// Points for each period: 0 in the main subject.
        public let points: Double
    }

    /// Lessons that may be bought for one course.
    public struct HireOffer: Sendable, Hashable {
        /// Lessons of `mode` that may be had for a course.
        public init(mode: ModeID, course: Int, limit: Double, points: Double, yuan: Double) {
            self.mode = mode
            self.course = course
            self.limit = limit
            self.points = points
            self.yuan = yuan
        }

        /// The mode of kind `hire`.
        public let mode: ModeID
        /// The position of the course in ``TeachingBlock/courses``.
        public let course: Int
        /// Most periods a week.
        public let limit: Double
        /// Points for each period.
        public let points: Double
        /// Yuan for each period.
        public let yuan: Double
    }

    /// What the rule `no_harm` demands of the block.
    public struct HarmLimit: Sendable, Hashable {
        /// Weighted unmet periods in the status quo.
        public let statusQuo: Double
        /// Points for each weighted unmet period above it; 0 where waived.
        public let penalty: Double
    }

    /// The school.
    public let school: SchoolID
    /// The planned semester.
    public let k: Int
    /// The courses demanded, in course order.
    public let courses: [CourseDemand]
    /// The pools that hold at least one of them.
    public let pools: [Pool]
    /// Lessons that may be bought.
    public let hires: [HireOffer]
    /// What `no_harm` demands, where it is on.
    public let harmLimit: HarmLimit?

    /// The position of the pool of `qualification`; `nil` where it holds no course demanded here.
    public func pool(of qualification: Qualification) -> Int? {
        pools.firstIndex { $0.qualification == qualification }
    }

    /// The same block without hires and without a limit on harm, as the status quo sees it.
    var inStatusQuo: TeachingBlock {
        TeachingBlock(school: school, k: k, courses: courses, pools: pools, hires: [], harmLimit: nil)
    }

    /// The same block with other lessons to buy.
    public func hiring(_ hires: [HireOffer]) -> TeachingBlock {
        TeachingBlock(school: school, k: k, courses: courses, pools: pools, hires: hires, harmLimit: harmLimit)
    }

    /// The same block said of the first semester, for comparing blocks of different semesters.
    public var timeless: TeachingBlock {
        TeachingBlock(school: school, k: 0, courses: courses, pools: pools, hires: hires, harmLimit: harmLimit)
    }
}
