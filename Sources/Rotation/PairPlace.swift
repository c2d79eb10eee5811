/// The place of a row of `pairwise`: two schools, whichever comes first, and what is exchanged between them.
public struct PairPlace: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The school with the smaller id.
    public let first: SchoolID
    /// The school with the larger id.
    public let second: SchoolID
    /// The main subject of those exchanged.
    public let subject: SubjectID

    /// The pair of two schools, in either order.
    public init(_ one: SchoolID, _ other: SchoolID, _ subject: SubjectID) {
        first = min(one, other)
        second = max(one, other)
        self.subject = subject
    }

    /// The place that `text` names among the schools and subjects of `instance`.
    public init?(_ text: String, in instance: Instance) {
        for reading in Self.readings(of: text) {
            guard let subject = reading.subject.map({ SubjectID(rawValue: $0) }) else { continue }
            let schools = (SchoolID(rawValue: reading.one), SchoolID(rawValue: reading.other))
            guard instance.school(schools.0) != nil, instance.school(schools.1) != nil,
                instance.subject(subject) != nil
            else { continue }
            self.init(schools.0, schools.1, subject)
            return
        }
        return nil
    }

    /// `S01~S02/pe`.
    public var description: String { "\(first)~\(second)/\(subject)" }

    /// The places by which a waiver names this row: itself, the pair for every subject, or either school.
    public var waiverPlaces: Set<String> {
        let pairs = ["\(first)~\(second)", "\(second)~\(first)"]
        return Set(pairs + pairs.map { "\($0)/\(subject)" } + [first.rawValue, second.rawValue])
    }

    /// Every way to read `text` as two names, with or without a third; a name may hold the signs itself.
    public static func readings(of text: String) -> [(one: String, other: String, subject: String?)] {
        text.indices.filter { text[$0] == "~" }.flatMap { tilde in
            let one = String(text[..<tilde])
            let rest = text[text.index(after: tilde)...]
            return [(one, String(rest), nil)]
                + rest.indices.filter { rest[$0] == "/" }.map {
                    (one, String(rest[..<$0]), String(rest[rest.index(after: $0)...]))
                }
        }
    }

    /// Places are ordered by their schools, then by subject.
    public static func < (left: Self, right: Self) -> Bool {
        (left.first, left.second, left.subject) < (right.first, right.second, right.subject)
    }
}
