extension Semester {
    /// The ways in which offices write semesters.
    public enum Spelling: Sendable, Hashable {
        /// `2026-fall`.
        case plain
        /// `2026-2027-1`.
        case numbered
        /// `2026-2027学年第一学期`.
        case chinese

        /// The way in which `text` is written; ``plain`` where it names no semester.
        public init(of text: String) {
            if text.contains("学期") {
                self = .chinese
            } else {
                self = text.split { "-－".contains($0) }.count == 3 ? .numbered : .plain
            }
        }
    }

    /// The semester as somebody who spells semesters so would write it.
    public func text(in spelling: Spelling) -> String {
        switch spelling {
        case .plain: description
        case .numbered: "\(schoolYear)-\(schoolYear + 1)-\(term == .fall ? 1 : 2)"
        case .chinese: "\(schoolYear)-\(schoolYear + 1)学年第\(term == .fall ? "一" : "二")学期"
        }
    }
}
