/// One row of `pins.csv`: what a path must, or must never, do. An empty field means "any".
public struct Pin: Sendable, Hashable {
    /// Whether the pin demands or forbids.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case must, never
    }

    /// Whether the pin demands or forbids.
    public let kind: Kind
    /// Whose paths it binds; `nil` for everyone's.
    public let teacher: TeacherID?
    /// The mode it speaks of; `nil` for any.
    public let mode: ModeID?
    /// The host it speaks of; `nil` for any.
    public let host: SchoolID?
    /// The semesters it speaks of.
    public let span: SemesterSpan

    /// A pin.
    public init(
        kind: Kind, teacher: TeacherID? = nil, mode: ModeID? = nil, host: SchoolID? = nil, span: SemesterSpan = .always
    ) {
        self.kind = kind
        self.teacher = teacher
        self.mode = mode
        self.host = host
        self.span = span
    }
}
