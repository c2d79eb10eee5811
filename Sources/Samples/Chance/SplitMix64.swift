/// The generator from which every sample is drawn: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
///
/// It is small, its output is the same on every machine, and a stream of its own for each place keeps the roster of one
/// place unchanged when another is added. Draws use integer and exact floating-point steps only, never the standard
/// library's distributions, whose algorithms may change.
struct SplitMix64: Sendable {
    private var state: UInt64

    /// The generator that starts from `seed`.
    init(seed: UInt64) { state = seed }

    /// A stream for one purpose: the seed mixed with the name of the stream (FNV-1a, 64 bits).
    init(seed: UInt64, stream name: String) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        var mixer = SplitMix64(seed: seed)
        state = mixer.next() ^ hash
    }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
        bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
        return bits ^ (bits >> 31)
    }
}

extension SplitMix64 {
    /// A number in 0 ..< 1, on a grid of 2⁻⁵³.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Whether something of this probability happens.
    mutating func chance(_ probability: Double) -> Bool { unit() < probability }

    /// A whole number in the range, each as likely as the next.
    mutating func draw(_ range: ClosedRange<Int>) -> Int {
        let width = UInt64(range.upperBound - range.lowerBound + 1)
        return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
    }

    /// One of the options, each as likely as the next; `nil` where there is none.
    mutating func pick<Option>(_ options: [Option]) -> Option? {
        options.isEmpty ? nil : options[draw(0...options.count - 1)]
    }

    /// One of the options, by weight; `nil` where all weights are 0.
    mutating func pick<Option>(weighted options: [(option: Option, weight: Double)]) -> Option? {
        var mark = unit() * options.reduce(0) { $0 + $1.weight }
        for (option, weight) in options where weight > 0 {
            mark -= weight
            if mark < 0 { return option }
        }
        return options.last { $0.weight > 0 }?.option
    }

    /// Up to `count` different options, in the order drawn.
    mutating func pick<Option>(_ count: Int, of options: [Option]) -> [Option] {
        var left = options
        return (0..<min(count, options.count)).map { _ in left.remove(at: draw(0...left.count - 1)) }
    }
}
