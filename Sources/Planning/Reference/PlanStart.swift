import Formulation
import Itineraries
import Plans
import Rotation

/// A written plan that a search starts from, and what is known of it where it was made for an instance much like the
/// one to be planned.
public struct PlanStart: Sendable {
    /// Who was to do what.
    let reference: ReferencePlan
    /// What is proven of the parts of the instance that the plan was made for.
    private var settled: [PartIdentity: SettledPart] = [:]
    /// What ended the search for the plan.
    private(set) var stop: Proof.Stop?

    /// Starts from these placements, and searches everywhere.
    public init(_ placements: [Placement]) { reference = ReferencePlan(placements) }

    /// Starts from a plan that was made for `instance`, and takes over what it decided of every part that is still the
    /// same, with what was proven of it.
    ///
    /// - Parameters:
    ///   - bounds: what was proven of each part, in the order of the parts; ``Proof/parts``.
    ///   - proofs: how, in the same order.
    ///   - stop: what ended the search.
    public init(
        _ placements: [Placement], of instance: Instance, bounds: [Double], proofs: [PartBound] = [],
        stop: Proof.Stop?
    ) throws(PlanningError) {
        self.init(placements)
        let statusQuo = try StatusQuo(instance)
        let parts = Formulation(instance, try Itineraries(planning: instance), statusQuo: statusQuo.unmet).parts()
        // Bounds that do not belong to these parts are of no use.
        guard parts.count == bounds.count else { return }
        let settled = bounds.enumerated().map { number, bound in
            SettledPart(bound: bound, proof: proofs.indices.contains(number) ? proofs[number] : PartBound())
        }
        self.settled = Dictionary(zip(parts.map(PartIdentity.init), settled)) { $1 }
        self.stop = stop
    }

    /// Where the search of a part starts; `nil` where the plan cannot be kept, not even by changing a few.
    func of(_ part: Formulation, seed: UInt64) -> PartStart? {
        let told = RepairPart(formulation: part, reference: Assignment(part, nearestTo: reference), isTouched: true)
        let known = settled[PartIdentity(part)]
        if known != nil { return PartStart(assignment: told.reference, settled: known) }
        let search = RepairSearch(told, seed: seed)
        guard search.release(), let best = search.best.first else { return nil }
        return PartStart(assignment: best.assignment, settled: nil)
    }
}

/// Where the search of one part starts.
struct PartStart: Sendable {
    /// A plan of the part in which every hard limit holds.
    let assignment: Assignment
    /// What was proven, where both plan and bound are taken over and nothing is searched.
    let settled: SettledPart?
}

/// What an earlier search has proven of a part.
struct SettledPart: Sendable {
    /// No plan of the part scores less.
    let bound: Double
    /// What proves it.
    let proof: PartBound
}

extension Itineraries {
    /// The networks of an instance, or why it contradicts itself.
    init(planning instance: Instance) throws(PlanningError) {
        do { try self.init(instance) } catch { throw .contradiction(error.teachers.map { .noPath($0) }) }
    }
}
