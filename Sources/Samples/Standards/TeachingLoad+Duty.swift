import Presets
import Rotation

/// What of a full load is left to teach.
extension TeachingLoad {
    /// Periods a week of a teacher who teaches everything at a teaching point.
    static let generalist = 18.0

    /// What is left of a full load beside a duty.
    ///
    /// A class teacher gives the class its practice and school courses (four to six periods) and has two periods of
    /// relief; at senior schools none is customary. A principal teaches 4 periods and a deputy up to 10; a head of
    /// department has two less than a full load. Boarding schools take turns at evening duty, for one period (ZY-38).
    static func left(of full: Double, at stage: Stage, beside duty: Duty, boards: Bool) -> Double {
        let load = full - (boards ? 1 : 0)
        return switch duty {
        case .none, .office(.none): load
        case .classTeacher: stage == .senior ? load : load - 6
        case .office(.principal): min(load, 4)
        case .office(.deputy): min(load - 2, 10)
        case .office(.middle): load - 2
        }
    }

    /// What is asked at some age: a fifth less from 55 (men) and 50 (women), in half periods, never below 2.
    static func eased(_ load: Double, gender: Gender, age: Int) -> Double {
        let eased = age >= (gender == .male ? 55 : 50) ? load * 0.8 : load
        return max(2, (eased * 2).rounded(.down) / 2)
    }
}
