import Plans
import Testing

/// How sure a plan is of itself.
@Suite struct ProofTests {
    private func proof(_ score: Double, _ bound: Double, statusQuo: Double = 1000, _ stop: Proof.Stop = .effort)
        -> Proof
    {
        Proof(score: score, bound: bound, statusQuoScore: statusQuo, stop: stop, tolerance: 1e-6)
    }

    @Test func `the gap is relative to the score, and to one at least`() {
        #expect(proof(200, 150).gap == 0.25)
        #expect(proof(0.5, 0.25).gap == 0.25)
        #expect(proof(-200, -250).gap == 0.25)
    }

    @Test func `what is open is a share of what the status quo leaves to gain`() {
        #expect(proof(200, 100, statusQuo: 500).openGain == 0.25)
        #expect(proof(100, 100, statusQuo: 100).openGain == 0)
        #expect(proof(100.5, 100, statusQuo: 100.5).openGain == 0.5)
    }

    @Test func `a bound a hair above the score leaves no gap`() {
        #expect(proof(100, 100.000001).gap == 0)
        #expect(proof(100, 100.000001).openGain == 0)
    }

    @Test(arguments: [
        (Proof.Stop.gap, true), (.effort, false), (.time, false), (.interrupt, false), (.imported, false),
    ])
    func `optimal is what has reached the gap asked for`(_ stop: Proof.Stop, _ isOptimal: Bool) {
        #expect(proof(100, 100, stop).isOptimal == isOptimal)
    }
}
