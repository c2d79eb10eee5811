import Rotation
import Tables

extension ExplainedPlan {
    /// The school and the subject that `SCHOOL/SUBJECT` means.
    func gap(meant text: String) throws(Failure) -> (school: SchoolID, subject: SubjectID) {
        guard let sign = text.lastIndex(of: "/") else {
            throw Failure(
                .badData,
                Wording(
                    "error: --gap \(text.quoted): write SCHOOL/SUBJECT, such as \(example).",
                    "错误：--gap \(text.quoted)：请写成 学校/学科，例如 \(example)。"))
        }
        let school = try instance.school(meant: String(text[..<sign]))
        let subject = try instance.subject(meant: String(text[text.index(after: sign)...]))
        return (school.id, subject.id)
    }

    private var example: String {
        let worst = coverage.max { ($0.unmet, $1.school) < ($1.unmet, $0.school) }
        return worst.map { "\($0.school)/\($0.course.subject)" } ?? "S01/pe"
    }
}
