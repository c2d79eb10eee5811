/// One value for each situation.
struct BySituation<Value: Sendable>: Sendable {
    let core: Value
    let urban: Value
    let town: Value
    let rural: Value
    let village: Value
    let point: Value

    /// The value for one situation.
    subscript(situation: Situation) -> Value {
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
