/// The text by which a row of one table names a row of another.
///
/// Each table has an identifier type of its own, so that a school is never handed where a teacher is meant.
public protocol Identifier: RawRepresentable<String>, Hashable, Comparable, Sendable, CustomStringConvertible,
    ExpressibleByStringLiteral
{
    /// The identifier with this text, which is taken as it stands.
    init(rawValue: String)
}

extension Identifier {
    /// The identifier written as a literal, as tests do.
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    /// The text itself.
    public var description: String { rawValue }

    /// Identifiers are ordered by their text, scalar by scalar, so that every output has one fixed order.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Names a staffing unit of `schools.csv`.
public struct SchoolID: Identifier {
    /// The id as the table writes it.
    public let rawValue: String
    /// The school with this id.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a group of `groups.csv`.
public struct GroupID: Identifier {
    /// The id as the table writes it.
    public let rawValue: String
    /// The group with this id.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a teacher of `teachers.csv`.
public struct TeacherID: Identifier {
    /// The id as the table writes it.
    public let rawValue: String
    /// The teacher with this id.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a post of `posts.csv`.
public struct PostID: Identifier {
    /// The id as the table writes it.
    public let rawValue: String
    /// The post with this id.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a mode: the `NAME` of `[modes.NAME]`.
public struct ModeID: Identifier {
    /// The key as the policy writes it.
    public let rawValue: String
    /// The mode with this key.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a subject: a key of `[subjects]`.
public struct SubjectID: Identifier {
    /// The key as the policy writes it.
    public let rawValue: String
    /// The subject with this key.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a sentence of a policy document, as `CD-09` does.
public struct ClauseID: Identifier {
    /// The id as the table of clauses writes it.
    public let rawValue: String
    /// The clause with this id.
    public init(rawValue: String) { self.rawValue = rawValue }
}
