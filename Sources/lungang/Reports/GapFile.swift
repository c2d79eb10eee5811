import Foundation
import Plans
import Rotation
import Tables

/// The gaps as a table for spreadsheets: one row for each school, stage, subject and semester with a gap.
struct GapFile {
    let coverage: [Coverage]
    let instance: Instance

    /// The table as a file.
    func bytes(encoding: TextEncoding) -> Data {
        let header = ["school", "name", "setting", "stage", "subject", "semester", "demand", "unmet"]
        let rows = coverage.filter(\.isShort)
            .sorted { ($0.school, $0.course, $0.semester) < ($1.school, $1.course, $1.semester) }
            .map { row in
                let school = instance.school(row.school)
                return [
                    row.school.rawValue, school?.name ?? "", school?.setting.rawValue ?? "", row.course.stage.rawValue,
                    row.course.subject.rawValue, "\(row.semester)", NumberText.format(row.demand),
                    NumberText.format(row.before),
                ]
            }
        return CSVWriter(encoding: encoding).bytes(header: header, rows: rows)
    }
}
