import Formulation
import Plans
import Rotation

/// The live lessons of a plan.
struct StreamedLessons {
    let streams: [Plans.Stream]
    /// Streamed period-semesters.
    let periods: Double
    /// Their points.
    let points: Double
    private let byReceiver: [Int: [Int: Double]]

    init(_ formulation: Formulation, _ streamed: [Double]) {
        let instance = formulation.instance
        var streams: [Plans.Stream] = []
        var byReceiver: [Int: [Int: Double]] = [:]
        var points = 0.0
        for (lane, periods) in zip(formulation.lanes, streamed) where periods > 1e-9 {
            let receiver = formulation.blocks[lane.receiver]
            byReceiver[lane.receiver, default: [:]][lane.receiverCourse, default: 0] += periods
            if case .broadcast(let terms) = instance.mode(lane.mode)?.kind { points += terms.points * periods }
            streams.append(
                Plans.Stream(
                    semester: instance.semesters[receiver.k], course: receiver.courses[lane.receiverCourse].course,
                    from: formulation.blocks[lane.sender].school, to: receiver.school, periods: periods))
        }
        self.streams = streams
        self.byReceiver = byReceiver
        self.points = points
        periods = streams.reduce(0) { $0 + $1.periods }
    }

    /// Periods that one block follows live, by course.
    func received(_ block: Int) -> [Int: Double] { byReceiver[block] ?? [:] }
}
