import BranchAndCut
import Formulation
import GLPKSolver
import LinearModel
import PlanningFixtures
import Testing

@testable import Planning

/// When the search of a part is over before its rounds are.
@Suite struct PartSlotTests {
    /// A part with its first plan.
    private func slot(
        _ formulation: Formulation, effort: Double, without pieces: Set<SearchPiece> = []
    ) throws -> PartSlot<GLPKSolver> {
        var options = PlanningOptions(timeLimit: nil, effort: effort)
        options.without = pieces
        let means = PlanningMeans(
            solver: GLPKSolver.glpk, options: options, stop: StopSignal(),
            deadline: Deadline(seconds: nil, from: .now))
        let slot = PartSlot<GLPKSolver>(0, formulation, of: formulation.arcCount, with: means)
        try slot.begin()
        return slot
    }

    /// A part whose first plan is not proven by itself.
    private func openSlot(without pieces: Set<SearchPiece> = []) throws -> PartSlot<GLPKSolver> {
        for seed in 0..<30 {
            let slot = try slot(Formulation(of: Hamlet.random(seed).instance), effort: 1, without: pieces)
            if slot.measures.seatCount > 0, let standing = slot.standing, standing.bound < 0.9 * standing.score {
                return slot
            }
        }
        throw NoSuchPart()
    }

    private struct NoSuchPart: Error {}

    /// Raises the bound until `open` of the score is left.
    private func prove(_ slot: PartSlot<GLPKSolver>, open: Double) throws {
        let score = try #require(slot.standing).score
        slot.show(score, (1 - open) * score)
    }

    @Test func `it is over at once where hardly anything is open`() throws {
        let slot = try openSlot()
        try slot.mark(round: 0, roundsOfACooling: 1)
        #expect(!slot.isLeftToProof)
        try prove(slot, open: 0.004)
        #expect(!slot.isLeftToProof)
        try slot.mark(round: 1, roundsOfACooling: 1)
        #expect(slot.isLeftToProof)
    }

    @Test(arguments: [1, 2])
    func `it is over after two coolings where it gets no further and little is open`(_ rounds: Int) throws {
        let slot = try openSlot()
        try slot.mark(round: 0, roundsOfACooling: rounds)
        try prove(slot, open: 0.015)
        for round in 1..<2 * rounds {
            try slot.mark(round: round, roundsOfACooling: rounds)
            #expect(!slot.isLeftToProof)
        }
        try slot.mark(round: 2 * rounds, roundsOfACooling: rounds)
        #expect(slot.isLeftToProof)
    }

    @Test func `it is over sooner where a small tree is at work`() throws {
        let slot = try openSlot()
        try slot.mark(round: 0, roundsOfACooling: 1)
        // A root alone, with no iterations for its tree, leaves the tree to be searched.
        try slot.prove(0, of: .max, rootRounds: 1, weight: 1, endsTreeInVain: false, idle: IdleThreads()) { _, _ in }
        try #require(!slot.isHalted)
        try prove(slot, open: 0.02)
        try slot.mark(round: 1, roundsOfACooling: 1)
        #expect(!slot.isLeftToProof)
        try prove(slot, open: 0.012)
        try slot.mark(round: 1, roundsOfACooling: 1)
        #expect(slot.isLeftToProof)
    }

    @Test(arguments: [(open: 0.03, roundsOfACooling: 1), (open: 0.015, roundsOfACooling: 10)])
    func `it goes on where much is open, or all cools but once, or nothing is proven by branch and cut`(
        _ open: Double, _ roundsOfACooling: Int
    ) throws {
        let slot = try openSlot()
        try prove(slot, open: open)
        for round in 0..<4 { try slot.mark(round: round, roundsOfACooling: roundsOfACooling) }
        #expect(!slot.isLeftToProof)
        try prove(slot, open: 0.004)
        try slot.mark(round: 4, roundsOfACooling: roundsOfACooling)
        #expect(slot.isLeftToProof)
        let other = try openSlot(without: [.branching])
        try prove(other, open: 0.004)
        try other.mark(round: 4, roundsOfACooling: roundsOfACooling)
        #expect(!other.isLeftToProof)
    }

    @Test(arguments: GuidedSearch.Party.allCases)
    func `what either party finds near the relaxation is taken, from the round after the root`(
        _ party: GuidedSearch.Party
    ) throws {
        let slot = try slot(Formulation(of: Example.oneYear.instance()), effort: 0.01)
        let first = try #require(slot.standing).score
        func follow(moves: Double = 1) throws -> Double {
            try slot.follow(party, moves: moves, movesEach: 20)
            try slot.takeFinds()
            return try #require(slot.standing).score
        }
        try slot.mark(round: 0, roundsOfACooling: 1)
        #expect(try follow() == first)
        // So many rounds that nothing is left for a tree.
        try slot.prove(0, of: .max, rootRounds: 1, weight: 1, endsTreeInVain: false, idle: IdleThreads()) { _, _ in }
        #expect(try follow() == first)
        try slot.mark(round: 1, roundsOfACooling: 1)
        #expect(try follow(moves: 0) == first)
        #expect(try follow() < first)
    }

    @Test func `a root goes on beyond its rounds until its first relaxation has been solved`() throws {
        let slot = try openSlot()
        let before = try #require(slot.standing).bound
        try slot.mark(round: 3, roundsOfACooling: 1)
        // So many rounds that nothing is left for a tree.
        try slot.prove(3, of: .max, rootRounds: 1, weight: 1, endsTreeInVain: false, idle: IdleThreads()) { _, _ in }
        try slot.takeProof()
        #expect(try #require(slot.standing).bound > before)
    }

    @Test func `a tree that got nowhere rests where other parts need the time more, and nowhere else`() throws {
        let slot = try slot(Formulation(of: Example.oneYear.instance()), effort: 1)
        func prove(_ round: Int, of rounds: Int, endsTreeInVain: Bool) throws {
            try slot.mark(round: round, roundsOfACooling: 1)
            try slot.prove(
                round, of: rounds, rootRounds: 1, weight: 1, endsTreeInVain: endsTreeInVain, idle: IdleThreads()
            ) { _, _ in }
        }
        // A root alone, and then too few iterations for a tree to get anywhere.
        try prove(0, of: .max, endsTreeInVain: true)
        for round in 1...3 { try prove(round, of: 1_000_000, endsTreeInVain: true) }
        try prove(4, of: 1, endsTreeInVain: true)
        #expect(!slot.isHalted)
        try prove(4, of: 1, endsTreeInVain: false)
        #expect(slot.isHalted)
    }
}
