/// One number for each situation.
struct BySituation: Sendable {
    let core: Double
    let urban: Double
    let town: Double
    let rural: Double
    let village: Double
    let point: Double

    /// The number for one situation.
    subscript(situation: Situation) -> Double {
        switch situation {
        case .core: core
        case .urban: urban
        case .town: town
        case .rural: rural
        case .village: village
        case .point: point
        }
    }
}
