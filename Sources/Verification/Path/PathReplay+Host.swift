import Plans
import Rotation

/// Who may be sent where: judged at the semester in which an arc starts.
extension PathReplay {
    /// Whether the mode sends such teachers at all.
    mutating func checkSent(by reach: Reach, row: Written<Placement>, at semester: Int) {
        if !instance.matches(teacher, reach.who) {
            let who = reach.who.map(\.rawValue).joined(separator: ", ")
            report(.wrongPerson, at: location(row, semester), expected: who)
        }
    }

    /// Membership, role, route, travel and, where the mode needs it, a course that the host demands.
    mutating func checkHost(of row: Written<Placement>, reach: Reach, needsCourse: Bool, at semester: Int) {
        let place = location(row, semester)
        let minutes = instance.travel.minutes(from: teacher.home, to: row.host)
        if minutes == nil { report(.outOfReach, at: place) }
        if let minutes, let limit = reach.maxMinutes, minutes > limit {
            report(
                .tooFar, at: place, expected: Phrase.atMost(limit.plain), found: minutes.plain,
                distance: minutes - limit)
        }
        let isOnRoute = instance.isOnRoute(
            reach.routes, from: teacher.home, to: row.host, at: instance.semesters[semester], scope: reach.scope,
            kinds: reach.groupKinds)
        if !isOnRoute {
            report(.offRoute, at: place, expected: reach.routes.map(\.description).joined(separator: ", "))
        }
        if needsCourse, !instance.demandsCourse(of: teacher.qualification, at: row.host, semester) {
            report(.nothingToTeach, at: place, found: teacher.qualification)
        }
    }
}

extension Finding.Message {
    static let wrongPerson = Finding.Message(
        "reach.who", "the mode does not send this teacher", "该方式不派此类教师")
    static let outOfReach = Finding.Message(
        "reach.unknown", "the way to the host is not known", "到受援学校的路程未知")
    static let tooFar = Finding.Message("reach.minutes", "the host is too far", "路程超过上限")
    static let offRoute = Finding.Message(
        "reach.route", "no route of the mode leads from the home school to the host", "该方式没有从原单位到受援学校的路线")
    static let nothingToTeach = Finding.Message(
        "reach.course", "the host demands no course of the teacher's", "受援学校不需要该教师任教的课程")
}
