import Rotation
import Tables

extension RulePreset {
    /// A preset for every rule, in the order of the rules.
    ///
    /// Penalties are starting points: a rule should cost more to break than what breaking it saves.
    public static let all: [RulePreset] = [
        RulePreset(
            .posts, cite: "CD-05", penalty: 300,
            meaning: Wording(
                "Every post of posts.csv has a holder in every semester in which it is wanted; without rows it asks nothing.",
                "posts.csv 中的每个岗位在需要的学期都有人担任；没有岗位时不起作用。"),
            fixed: Wording("one executive head at each member school", "每所成员学校一名执行校长"),
            choice: Wording("penalty: points for each semester a post stands empty", "penalty：岗位每空缺一个学期的分值")
        ) { _ in .posts },
        RulePreset(
            .dispatchFloor, cite: "CD-09", penalty: 100,
            meaning: Wording(
                "At each member school so many people of its core are present: post holders, and backbone teachers on a posting.",
                "每所成员校都有若干名核心校派驻的人员：任职者，以及交流任教的骨干教师。"),
            fixed: Wording(
                "in principle at least 3, the executive head included (\"原则上\": exceptions go to waivers.csv)",
                "原则上不低于3人，含执行校长（例外写进 waivers.csv）"),
            choice: Wording("count, where another document gives none", "其他文件未写人数时自定 count")
        ) { _ in .dispatchFloor(count: 3) },
        RulePreset(
            .team, cite: "ZY-17", penalty: 100,
            meaning: Wording(
                "At each member school there is a post holder of its core, and a backbone teacher of it on a posting or post.",
                "每所成员校既有核心校派出的任职者，也有核心校派出的骨干教师。"),
            fixed: Wording("managers together with backbone teachers", "管理团队与骨干教师一同派出"),
            choice: Wording("penalty", "penalty")
        ) { _ in .team },
        RulePreset(
            .exchangeShare, cite: "MOE-2014-1", penalty: 150,
            meaning: Wording(
                "Each school year at least this share of the teachers who are due start an exchange.",
                "每学年开始交流的教师不低于应交流教师的这一比例。"),
            fixed: Wording(
                "share: the national opinion says 0.10; a profile may say more", "share：全国意见为 0.10，地方可更高"),
            choice: Wording(
                "modes: which ways count; name here what you switch on. scope = \"group\" asks it of each group, "
                    + "\"region\" of the county as a whole (which plans more slowly)",
                "modes：哪些方式计入，另行启用的方式请补写在此；scope = \"group\" 按集团分别计算，\"region\" 按全县合计（规划较慢）")
        ) { basis in
            .exchangeShare(StartShare(share: basis.profile.exchangeShare, modes: basis.exchanges))
        },
        RulePreset(
            .backboneShare, cite: "MOE-2014-2", penalty: 100,
            meaning: Wording(
                "Of those who start an exchange at least this share is backbone.", "开始交流的教师中，骨干教师不低于这一比例。"),
            fixed: Wording("share = 0.20", "share = 0.20"),
            choice: Wording("modes and scope, as in exchange_share", "modes、scope 同 exchange_share")
        ) { basis in
            .backboneShare(StartShare(share: basis.profile.backboneShare, modes: basis.exchanges))
        },
        RulePreset(
            .awayCap, cite: "XA-06", penalty: 50,
            meaning: Wording(
                "No more than this share of a school's own staff is away at a time.", "每所学校同时外出交流的人数不超过本校教师的这一比例。"),
            fixed: Wording("that the core's own quality must not suffer, without a number", "确保核心校自身质量，未写数字"),
            choice: Wording("share: 0.15 is a starting point", "share：0.15 只是起点")
        ) { _ in .awayCap(share: .percent(15)) },
        RulePreset(
            .balance, cite: "LH-07", penalty: 20,
            meaning: Wording(
                "At each school arrivals and departures differ by no more than this number.", "每所学校交流进出人数之差不超过此数。"),
            fixed: Wording("totals stay, staff is balanced; without a number", "总量不变、促进均衡，未写数字"),
            choice: Wording("max_net: 2 is a starting point", "max_net：2 只是起点")
        ) { _ in .balance(maxNet: 2) },
        RulePreset(
            .pairwise, cite: "LH-08", penalty: 30,
            meaning: Wording(
                "Between two schools the starts of the modes named, of one main subject in a school year, are as many one way "
                    + "as the other.",
                "两校之间、同一主教学科、同一学年，按指定方式开始交流的人数去来相等。"),
            fixed: Wording("the exchange is from point to point", "点对点交流"),
            choice: Wording(
                "max_net: by how many the two ways may differ, 0 for true swaps; and modes",
                "max_net：去来人数允许相差几人，0 即一对一互换；以及 modes")
        ) { _ in .pairwise(PairBalance(modes: ["swap"])) },
        RulePreset(
            .noHarm, cite: "LH-16", penalty: 30,
            meaning: Wording(
                "No school is short of more lessons than if nobody moved.", "任何学校的缺课都不比不作交流时更多。"),
            fixed: Wording("the progress of every single school counts", "要看集团内每一所学校的进步"),
            choice: Wording("penalty", "penalty")
        ) { _ in .noHarm },
        RulePreset(
            .reserveTraining, cite: "CD-11", penalty: 30,
            meaning: Wording(
                "Each school year so many people of each member school start the mode named.",
                "每学年每所成员校都有若干人开始参加指定方式的锻炼。"),
            fixed: Wording("that reserve cadres of members go, without a number", "从成员校遴选后备干部，未写人数"),
            choice: Wording(
                "count, and mode: secondment, standin or shadow, which must be switched on",
                "count，以及 mode：secondment、standin 或 shadow（须先启用）")
        ) { _ in .reserveTraining(mode: "secondment", count: 1) },
        RulePreset(
            .budget, cite: "CD-28", penalty: 0,
            meaning: Wording(
                "A hard limit on the yuan that new moves and lessons cost in a school year.",
                "每学年新增安排的经费上限，不得超出。"),
            fixed: Wording("what money is for; no amount", "经费用途；未写金额"),
            choice: Wording(
                "yuan: 0 is a placeholder; set your own amount before switching the rule on",
                "yuan：0 只是占位，启用前请填本地金额")
        ) { _ in .budget(yuan: 0, spent: 0) },
    ]

    /// The preset of a rule.
    public static func named(_ name: RuleName) -> RulePreset? { all.first { $0.name == name } }
}
