/// The kinds of mode, by the words the policy uses.
enum ModeKind: String, Hashable, CaseIterable {
    case posting, post, visiting, broadcast, hire

    /// Whether a mode of this kind moves a teacher.
    var movesTeachers: Bool {
        switch self {
        case .posting, .post, .visiting: true
        case .broadcast, .hire: false
        }
    }
}
