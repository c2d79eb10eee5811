/// What a teacher at the home school still owes, at the start of a semester.
enum HomeState: Sendable, Hashable {
    /// Not away since the horizon began.
    case before
    /// Back, with so many semesters of rest to come; at least one.
    case rest(Int)
    /// Back and rested.
    case after

    /// The state of someone who comes home owing `semesters` of rest.
    static func owing(_ semesters: Int) -> HomeState { semesters > 0 ? .rest(semesters) : .after }

    /// The state after so many semesters at home.
    func spending(_ semesters: Int) -> HomeState {
        switch self {
        case .before, .after: self
        case .rest(let left): .owing(left - semesters)
        }
    }

    /// Whether a posting may start from here.
    var allowsStart: Bool { if case .rest = self { false } else { true } }

    /// Whether a visit that spans so many semesters may be made from here.
    func allowsVisit(spanning semesters: Int) -> Bool {
        if case .rest(let left) = self { left >= semesters } else { true }
    }
}
