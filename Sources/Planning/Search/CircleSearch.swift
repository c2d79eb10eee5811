import Formulation
import Itineraries
import LinearModel

/// Improves a plan of one part by freeing some related teachers at a time, to find the best that all of them together
/// can do beside everybody else.
///
/// Most circles are of all who may teach one course, the likelier the more a period of it would be worth. Once nothing
/// better is left for them alone, some are freed beside them whom the same rows hold where they are: who else fills the
/// quota of a school often decides whether a rare teacher is free to go where the gap is. The other circles are of
/// teachers who share a course of one school or a row.
///
/// Live lessons are exact here, which the search that puts teachers back one by one only guesses.
struct CircleSearch: Sendable {
    private let formulation: Formulation
    private let seats: [NeighbourhoodSearch.Seat]
    private let vicinity: Vicinity
    private let courses: [CourseKin]
    private var evaluators: [BlockEvaluator]
    private var random: RandomSource
    /// How many teachers are freed at once where no course is in question; it grows while that is easy.
    private var size = 12
    /// What is known of the circles of each course.
    private var experience: [Experience]
    /// Simplex iterations granted and not spent.
    private var credit = 0

    /// How far the circles of a course have got.
    private struct Experience: Sendable {
        /// Paths beside which nothing better was left for the course's teachers alone.
        var settled: [Path]?
        /// How many others are freed with them.
        var companions = 0
        /// Simplex iterations of the next circle; more where the last ones did not do.
        var limit = 6_000
    }

    private struct Circle {
        let seats: [NeighbourhoodSearch.Seat]
        let course: Int?
        let limit: Int
    }

    /// The share of the circles that are of a course.
    private static var courseShare: Double { 0.75 }
    private static var mostCompanions: Int { 30 }
    private static var mostOfACourse: Int { 40 }
    /// Simplex iterations of a circle of a course at most, and below that of any other.
    private static var mostIterations: Int { 60_000 }
    private static var otherIterations: Int { 3_000 }

    init(_ formulation: Formulation, seed: UInt64) {
        self.formulation = formulation
        seats = formulation.seats
        vicinity = Vicinity(formulation, seats)
        courses = CourseKin.all(formulation, seats)
        evaluators = RelaxedLessons(formulation).blocks.map { BlockEvaluator($0) }
        experience = courses.map { _ in Experience() }
        random = RandomSource(seed: seed)
    }

    /// Frees one circle after another for so many simplex iterations more; what is left over is for the next time.
    ///
    /// - Parameter adopt: takes an assignment that should be better, and tells from which one to go on.
    mutating func improve<S: Solver>(
        _ assignment: Assignment, _ neighbourhood: ExactNeighbourhood<S>, iterations: Int, deadline: Deadline,
        until isOver: () -> Bool, adopt: (Assignment) throws(SolverError) -> Assignment
    ) throws(SolverError) {
        if seats.isEmpty { return }
        var assignment = assignment
        var stakes = Stakes(formulation, &evaluators, at: Tally(formulation, assignment))
        credit += iterations
        while !isOver() {
            let circle = nextCircle(assignment, stakes)
            // What does not do for half of it is saved up.
            guard 2 * credit >= circle.limit else { return }
            let outcome = try neighbourhood.improve(
                circle.seats, in: assignment, iterationLimit: circle.limit, deadline: deadline)
            // A circle that is settled at once costs something too, or else the search would never end.
            credit -= max(outcome.iterations, 200)
            if let new = outcome.paths, new.count == circle.seats.count {
                var better = assignment
                for (seat, path) in zip(circle.seats, new) { better.paths[seat.type][seat.member] = path }
                assignment = try adopt(better)
                stakes = Stakes(formulation, &evaluators, at: Tally(formulation, assignment))
            }
            learn(from: circle, isSettled: outcome.isExhausted, assignment)
        }
    }

    private mutating func nextCircle(_ assignment: Assignment, _ stakes: Stakes) -> Circle {
        let worths = courses.indices.map { c in
            experience[c].companions == 0 && experience[c].settled == paths(c, assignment)
                ? 0 : stakes.worth(courses[c])
        }
        guard let course = random.pick(by: worths), random.unit() < Self.courseShare else {
            let chosen = vicinity.circle(of: min(size, seats.count), using: &random)
            return Circle(seats: chosen, course: nil, limit: Self.otherIterations)
        }
        var chosen = courses[course].seats
        if chosen.count > Self.mostOfACourse {
            chosen = Array(chosen.shuffled(using: &random).prefix(Self.mostOfACourse))
        }
        chosen += companions(of: course, beside: Set(chosen), assignment, stakes)
        return Circle(seats: chosen, course: course, limit: experience[course].limit)
    }

    /// Teachers whom the rows that hold those of a course hold too: two of three who count in them now, the others such
    /// as may.
    private mutating func companions(
        of course: Int, beside own: Set<NeighbourhoodSearch.Seat>, _ assignment: Assignment, _ stakes: Stakes
    ) -> [NeighbourhoodSearch.Seat] {
        let count = experience[course].companions
        if count == 0 { return [] }
        let rows = stakes.binding(courses[course])
        var (within, without): ([NeighbourhoodSearch.Seat], [NeighbourhoodSearch.Seat]) = ([], [])
        for seat in seats where !own.contains(seat) {
            let type = formulation.types[seat.type]
            let counts = assignment.paths[seat.type][seat.member].steps.contains { step in
                type.effects[step.arc].entries.contains { rows.contains($0.row) }
            }
            if counts {
                within.append(seat)
            } else if type.effects.contains(where: { $0.entries.contains { rows.contains($0.row) } }) {
                without.append(seat)
            }
        }
        let first = within.shuffled(using: &random).prefix(2 * count / 3)
        return Array(first) + without.shuffled(using: &random).prefix(count - first.count)
    }

    private mutating func learn(from circle: Circle, isSettled: Bool, _ assignment: Assignment) {
        guard let course = circle.course else {
            size = isSettled ? min(60, size + 1) : max(6, size - 2)
            return
        }
        let companions = experience[course].companions
        if isSettled {
            if companions == 0 { experience[course].settled = paths(course, assignment) }
            experience[course].companions = min(Self.mostCompanions, companions + 4)
        } else {
            experience[course].companions = companions / 2
            // Where others were freed, too, it is they who made it too much.
            if companions == 0 {
                experience[course].limit = min(Self.mostIterations, 2 * experience[course].limit)
            }
        }
    }

    private func paths(_ course: Int, _ assignment: Assignment) -> [Path] {
        courses[course].seats.map { assignment.paths[$0.type][$0.member] }
    }
}
