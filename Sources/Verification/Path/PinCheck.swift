import Rotation

/// Whether a path obeys the pins: `must` in every semester of the interval, `never` in none of it.
struct PinCheck {
    let instance: Instance

    func check(_ path: TeacherPath, into findings: inout Findings) {
        for pin in instance.pins where pin.teacher == nil || pin.teacher == path.teacher.id {
            for (index, semester) in instance.semesters.enumerated() where pin.span.contains(semester) {
                let isObeyed = path.activities[index].matches(pin) == (pin.kind == .must)
                guard !isObeyed else { continue }
                let place = Location(
                    file: .plan, teacher: path.teacher.id, place: pin.host?.rawValue, semester: semester)
                let demanded = "\(pin.kind.rawValue) \(pin.mode?.rawValue ?? "any") \(pin.host?.rawValue ?? "any")"
                findings.report(.pinBroken, at: place, expected: demanded)
            }
        }
    }
}

extension Finding.Message {
    static let pinBroken = Finding.Message("pin", "the path does not obey a pin", "与固定要求不符")
}
