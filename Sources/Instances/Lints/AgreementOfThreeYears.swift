import Rotation
import Tables

/// A group agrees to work together for three years at least.
///
/// **DG-03**: 「合作时限一般不少于3年」.
///
/// 1. Three years are six semesters, from `agreement_start` to `agreement_end`, both inclusive.
/// 2. An agreement of which either is not recorded is open, and is not judged.
///
/// "As a rule" (一般) is read as: no less, unless a waiver stands on record.
struct AgreementOfThreeYears: Lint {
    let clause: ClauseID = "DG-03"
    private let least = 6

    func breaches(in instance: Instance, at semester: Semester) -> [Breach] {
        instance.rosters(at: semester).compactMap { roster in
            guard let start = roster.group.agreementStart, let end = roster.group.agreementEnd else { return nil }
            let length = start.distance(to: end) + 1
            return length >= least ? nil : Breach(at: roster.group.id, .shortAgreement(length, least))
        }
    }
}

extension Diagnostic.Message {
    fileprivate static func shortAgreement(_ length: Int, _ least: Int) -> Self {
        Self(
            "short-agreement",
            found: Wording(
                "the agreement runs for \(length) \(length == 1 ? "semester" : "semesters")", "协议期为 \(length) 个学期"),
            allowed: Wording("\(least) or more, which is three years", "不少于 \(least) 个学期（3 年）"))
    }
}
