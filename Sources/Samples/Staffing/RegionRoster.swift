import Rotation

/// The roster of a region, numbered in the order of its places.
enum RegionRoster {
    /// Everyone, with names that nobody bears.
    static func teachers(
        of blueprint: RegionBlueprint, in structure: Instance, profile: StaffingProfile, seed: UInt64
    ) -> [Teacher] {
        let units = blueprint.units
        var teachers = units.flatMap { unit in
            var circumstances = Circumstances(of: unit, profile: profile, start: structure.policy.start, seed: seed)
            var wishes = Wishes(of: unit, among: units, seed: seed)
            return SchoolRoster.teachers(of: unit, in: structure, profile: profile, seed: seed).map { teacher in
                var teacher = teacher
                circumstances.settle(&teacher)
                wishes.settle(&teacher)
                return teacher
            }
        }
        for index in teachers.indices {
            let digits = String(index + 1)
            let number = String(repeating: "0", count: max(0, blueprint.digits - digits.count)) + digits
            teachers[index].id = TeacherID(rawValue: "T\(number)")
            teachers[index].name = "教师\(number)"
        }
        return teachers
    }
}
