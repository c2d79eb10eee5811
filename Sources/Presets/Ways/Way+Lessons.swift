import Rotation
import Tables

/// Ways by which lessons move and nobody does.
extension Way {
    static let lessons = [live, hired]

    static let live = Way(
        "live", Wording("live lessons", "专递课堂"),
        .broadcast(BroadcastTerms(subjects: ["art", "english", "music"], maxShare: 0.3, fanout: 3, points: 3)),
        clauses: ["CD-13", "ZY-14", "ZY-24", "ZY-40", "DG-29"],
        meaning: Wording(
            "A lesson at one school is followed live at others of the group (also 空中课堂, 同步课堂); both schools are "
                + "online in schools.csv.",
            "一所学校的课由集团内他校同步收看（又称空中课堂、同步课堂）；两校在 schools.csv 中均须具备专递课堂条件。"),
        fixed: Wording("that it exists; no subjects, no share", "有此方式；未规定学科和比例"),
        choice: Wording(
            "subjects, and max_share: the largest part of a subject's periods that may be followed live",
            "subjects，以及 max_share（一门课最多多大比例可用专递课堂）"))

    static let hired = Way(
        "hired", Wording("hired lessons", "外聘"),
        .hire(HireTerms(subjects: ["art", "music", "pe"], maxPeriods: 8, points: 6)),
        clauses: ["CD-24", "CD-28"],
        meaning: Wording(
            "Lessons are bought from outside.", "外聘教师上课（含政府购买服务）。"),
        fixed: Wording(
            "hired teachers make up for those whom a core school sends (CD-24), paid from the group's funds (CD-28)",
            "外聘用于补充核心校派出后的缺口（CD-24），可用专项经费（CD-28）"),
        choice: Wording(
            "yuan_per_period, max_periods (for a subject at a school) and subjects",
            "yuan_per_period、max_periods（每校每科每周上限）、subjects"))
}
