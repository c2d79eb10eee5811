import Rotation

/// Where teachers would like to go, and where they would rather not: always hosts of their own group.
struct Wishes {
    private let unit: Unit
    private let others: [Unit]
    private var random: SplitMix64

    /// Draws for the teachers of one unit among the units of its group.
    init(of unit: Unit, among units: [Unit], seed: UInt64) {
        self.unit = unit
        others = units.filter { $0.group == unit.group && $0.id != unit.id }
        random = SplitMix64(seed: seed, stream: "wishes \(unit.id)")
    }

    /// Most volunteers and a few others name one or two hosts; one in ten names some to be spared.
    mutating func settle(_ teacher: inout Teacher) {
        guard teacher.exemption == nil else { return }
        if random.chance(teacher.isVolunteer ? 0.7 : 0.05) {
            teacher.willing = random.pick(random.draw(1...2), of: others).map(\.id).sorted()
        }
        guard random.chance(0.1) else { return }
        let farther = others.filter { $0.role == .point || $0.place.setting != unit.place.setting }
        teacher.unwilling = random.pick(random.draw(1...2), of: farther).map(\.id)
            .filter { !teacher.willing.contains($0) }.sorted()
    }
}
