import Foundation
import Presets
import Rotation

@testable import Samples

/// The table of demand and supply that a sample's page shows, as Markdown rows.
enum CensusTable {
    private static let subjects: [(label: String, members: [SchoolSubject])] = [
        ("语文、数学", [.chinese, .math]), ("英语", [.english]), ("体育", [.pe]), ("音乐", [.music]), ("美术", [.art]),
        ("科学、信息科技", [.science, .it]),
        ("other subjects", [.morality, .history, .geography, .physics, .chemistry, .biology]),
    ]

    /// One row for each kind of subject at compulsory schools, with a cell for each setting that has schools.
    static func rows(of sample: SampleCase) -> [String] {
        let present = Setting.allCases.filter { setting in
            sample.instance.schools.contains { $0.setting == setting }
        }
        return subjects.map { label, members in
            let ids = members.map(\.id)
            func cell(_ settings: [Setting]) -> String {
                let sum = sample.census.sum { row in
                    row.course.stage < .senior && settings.contains(row.school.setting)
                        && ids.contains(row.course.subject)
                }
                return [sum.demand, sum.main, sum.unmet].map(grouped).joined(separator: " / ")
            }
            let cells = [label] + present.map { cell([$0]) } + [cell(present)]
            return "| " + cells.joined(separator: " | ") + " |"
        }
    }

    /// Full-time teachers of PE, music and art whom the classes of compulsory schools need.
    static func needForScarceSubjects(in census: Census) -> Double {
        census.rows.reduce(0) { need, row in
            guard row.course.stage < .senior, let subject = SchoolSubject(rawValue: row.course.subject.rawValue),
                subject.family == .scarce
            else { return need }
            return need + row.demand / TeachingLoad.full(subject, at: row.course.stage)
        }
    }

    /// A whole number with a comma at the thousands.
    static func grouped(_ value: Double) -> String {
        let number = Int(value.rounded())
        return number < 1_000 ? "\(number)" : "\(number / 1_000)," + String(format: "%03d", number % 1_000)
    }
}
