import Rotation

/// The subjects of the national curriculum, in the order in which rosters are drawn up.
public enum SchoolSubject: String, Sendable, Hashable, CaseIterable {
    case chinese, math, english, morality, history, geography, science, physics, chemistry, biology
    case pe, music, art, it, vocational

    /// Subjects that are staffed alike.
    public enum Family: Sendable, Hashable {
        /// Chinese and mathematics, which every school staffs first.
        case staple
        case english
        /// PE, music and art: the scarce subjects that ZY-15 names.
        case scarce
        /// Primary science and IT, scarce too outside the towns.
        case technical
        /// Everything else.
        case general
    }

    /// The key in the policy.
    public var id: SubjectID { SubjectID(rawValue: rawValue) }

    /// How it is staffed.
    public var family: Family {
        switch self {
        case .chinese, .math: .staple
        case .english: .english
        case .pe, .music, .art: .scarce
        case .science, .it: .technical
        case .morality, .history, .geography, .physics, .chemistry, .biology, .vocational: .general
        }
    }

    /// The name for people.
    public var label: String {
        switch self {
        case .chinese: "语文"
        case .math: "数学"
        case .english: "英语"
        case .morality: "道德与法治"
        case .history: "历史"
        case .geography: "地理"
        case .science: "科学"
        case .physics: "物理"
        case .chemistry: "化学"
        case .biology: "生物"
        case .pe: "体育"
        case .music: "音乐"
        case .art: "美术"
        case .it: "信息科技"
        case .vocational: "专业课"
        }
    }
}
