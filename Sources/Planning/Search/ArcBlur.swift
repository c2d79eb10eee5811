/// Lengths drawn for each arc anew, which make a search try what is not the best at once.
struct ArcBlur {
    /// Nothing is added.
    static let none = ArcBlur(0, salt: 0)

    private let most: Double
    private let salt: UInt64

    /// Lengths from 0 up to `most`, drawn by `salt`.
    init(_ most: Double, salt: UInt64) {
        self.most = most
        self.salt = salt
    }

    /// What is added to the arc at a position.
    subscript(arc: Int) -> Double {
        if most == 0 { return 0 }
        var source = RandomSource(seed: salt &+ UInt64(arc))
        return most * source.unit()
    }
}
