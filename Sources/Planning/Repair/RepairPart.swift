import Formulation
import Itineraries
import Rotation

/// One part of an instance with the path that everybody in it has been told.
struct RepairPart: Sendable {
    /// The part, typed so that all members of a type share one path.
    let formulation: Formulation
    /// Everybody's path: as published, or what comes closest to it.
    let reference: Assignment
    /// Whether anything in it is otherwise than when the plan was published.
    let isTouched: Bool

    /// How many teachers have left their path.
    func changes(in assignment: Assignment) -> Int {
        zip(assignment.paths, reference.paths).reduce(0) { sum, paths in
            sum + zip(paths.0, paths.1).count { $0 != $1 }
        }
    }

    /// How much there is to decide: arcs of all types.
    var size: Int { formulation.arcCount }
}

/// What each number of further changes can make of one part, at best.
struct PartFrontier: Sendable {
    /// The best that is known for so many changes.
    struct Point: Sendable {
        /// The plan.
        var assignment: Assignment
        /// Its exact score.
        var score: Double
        /// No plan of the part with as few changes scores less.
        var bound: Double
    }

    /// How many must leave their path because hard limits do not hold all paths together.
    let released: Int
    /// The points for 0, 1, 2, … changes beyond those; scores and bounds never rise.
    var points: [Point]
    /// No plan of the part scores less, whatever it changes.
    var freeBound: Double

    /// A part in which nothing can be won, or of which nothing more is to be found out.
    init(resting assignment: Assignment, score: Double, limit: Int, bound: Double) {
        released = 0
        points = Array(repeating: Point(assignment: assignment, score: score, bound: bound), count: limit + 1)
        // With no change there is but one plan.
        points[0].bound = score
        freeBound = bound
    }

    /// Points found by a search, with what is known of every plan.
    init(released: Int, points: [Point], freeBound: Double) {
        self.released = released
        self.points = points
        self.freeBound = freeBound
        settle()
    }

    /// Takes a plan with `changes` changes in all, if it is better than what is known.
    mutating func offer(_ assignment: Assignment, score: Double, changes: Int) {
        for j in points.indices where changes <= released + j && score < points[j].score {
            points[j].assignment = assignment
            points[j].score = score
        }
    }

    /// Takes a bound on plans with at most `further` changes beyond the released ones.
    mutating func raise(to bound: Double, further: Int) {
        points[further].bound = max(points[further].bound, bound)
        settle()
    }

    /// Takes a bound on every plan.
    mutating func raise(to bound: Double) {
        freeBound = max(freeBound, bound)
        settle()
    }

    /// Fewer changes allow no more: what is proven of many holds for few, and no bound lies above its score.
    private mutating func settle() {
        var bound = freeBound
        for j in points.indices.reversed() {
            bound = max(bound, points[j].bound)
            points[j].bound = min(bound, points[j].score)
        }
        freeBound = min(freeBound, points.last?.score ?? freeBound)
    }

    /// Whether the point is proven.
    func isProven(_ j: Int) -> Bool {
        points[j].score - points[j].bound <= PlanningOptions.tolerance * max(1, abs(points[j].score))
    }
}
