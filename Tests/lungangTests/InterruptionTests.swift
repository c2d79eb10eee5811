import Foundation
import Testing

@Suite struct InterruptionTests {
    /// A county that takes far longer than a second to plan.
    @Test(.timeLimit(.minutes(2)), arguments: [SIGINT, SIGTERM])
    func theBestPlanSoFarIsWritten(number: Int32) throws {
        let county = try TinyCounty()
        #expect(try county.run("sample", "luohe", "luohe").status == 0)
        let outcome = try Program.run(["plan", "luohe", "--time", "100"], in: county.root) { process, line in
            if line.hasPrefix("improving") { kill(process, number) }
        }
        #expect(outcome.status == 130, "\(outcome.complaints)")
        #expect(outcome.complaints.contains("Stopping: the best plan so far will be written."))
        let summary = String(decoding: try county.bytes("luohe-plan/summary.json"), as: UTF8.self)
        #expect(summary.contains(#""stopped_by": "interrupt""#))
        #expect(try county.run("verify", "luohe", "luohe-plan").status == 0)
    }
}
