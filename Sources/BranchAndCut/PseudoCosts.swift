import LinearModel

/// What moving each variable away from a fractional value has cost on average, by unit of the way.
struct PseudoCosts: Sendable {
    /// Which way a variable is moved.
    enum Direction: Sendable {
        case down, up
    }

    /// That the bound rose by `rise` when a variable was moved by `distance`.
    struct Lesson: Sendable {
        let variable: VariableID
        let direction: Direction
        let distance: Double
        let rise: Double
    }

    private struct Average {
        var sum = 0.0
        var count = 0

        mutating func note(_ cost: Double) {
            sum += cost
            count += 1
        }

        var value: Double? { count > 0 ? sum / Double(count) : nil }
    }

    private var down: [Average]
    private var up: [Average]
    private var ofAll = (down: Average(), up: Average())

    init(variableCount: Int) {
        down = Array(repeating: Average(), count: variableCount)
        up = down
    }

    /// Notes what was learnt of a variable.
    mutating func note(_ lesson: Lesson) {
        guard lesson.distance > 1e-6 else { return }
        let cost = max(0, lesson.rise) / lesson.distance
        switch lesson.direction {
        case .down:
            down[lesson.variable.index].note(cost)
            ofAll.down.note(cost)
        case .up:
            up[lesson.variable.index].note(cost)
            ofAll.up.note(cost)
        }
    }

    /// By how much the bound is likely to rise; what is known of all variables stands in for what is not of this one.
    func rise(_ variable: VariableID, _ direction: Direction, distance: Double) -> Double {
        switch direction {
        case .down: distance * (down[variable.index].value ?? ofAll.down.value ?? 1)
        case .up: distance * (up[variable.index].value ?? ofAll.up.value ?? 1)
        }
    }

    /// How often the rarer of both directions was seen.
    func experience(_ variable: VariableID) -> Int { min(down[variable.index].count, up[variable.index].count) }

    /// How good a split is that raises the bounds of its two sides by so much: the lower side counts most.
    static func score(down: Double, up: Double) -> Double { max(down, 1e-6) * max(up, 1e-6) }
}
