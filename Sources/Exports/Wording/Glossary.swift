import Presets
import Rotation
import Tables

/// Words for keys that policies commonly use, for where the policy gives no label, or none in the language spoken.
enum Glossary {
    static func word(for subject: SubjectID) -> Wording? {
        switch subject {
        case "chinese": Wording("Chinese", "语文")
        case "math": Wording("mathematics", "数学")
        case "english": Wording("English", "英语")
        case "physics": Wording("physics", "物理")
        case "chemistry": Wording("chemistry", "化学")
        case "biology": Wording("biology", "生物")
        case "history": Wording("history", "历史")
        case "geography": Wording("geography", "地理")
        case "politics": Wording("politics", "思想政治")
        case "morality": Wording("morality and law", "道德与法治")
        case "science": Wording("science", "科学")
        case "it": Wording("IT", "信息科技")
        case "pe": Wording("PE", "体育")
        case "music": Wording("music", "音乐")
        case "art": Wording("art", "美术")
        case "labour": Wording("labour", "劳动")
        default: nil
        }
    }

    static func word(for mode: ModeID) -> Wording? {
        // 跟岗 goes by this key, too.
        mode == "training" ? Wording("training", "跟岗") : Way.named(mode.rawValue)?.name
    }
}
