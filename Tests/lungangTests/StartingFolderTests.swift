import Clauses
import Foundation
import Instances
import Presets
import Rotation
import Tables
import Testing

@testable import lungang

/// What `init` writes, read back.
@Suite struct StartingFolderTests {
    static let cases = Profile.all.flatMap { profile in Language.allCases.map { (profile.id, $0) } }

    private func starting(_ profile: String, _ language: Language, ways: [String]? = nil) throws -> StartingFolder {
        let draft = PolicyDraft(
            try #require(Profile.named(profile)), ways: ways, title: "县", start: Semester(schoolYear: 2026, term: .fall)
        )
        return StartingFolder(draft: draft, clauses: try .known(), language: language)
    }

    private func read(_ files: [OutputFile]) throws -> ReadInstance {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lungang-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try StagedFolder(target: folder).publish(files)
        return try InstanceReader().read(folder: folder)
    }

    private func policyText(of files: [OutputFile]) throws -> String {
        String(decoding: try #require(files.first { $0.name == "policy.toml" }).bytes, as: UTF8.self)
    }

    /// The files with every bare hash taken away.
    private func switchedOn(_ files: [OutputFile]) throws -> [OutputFile] {
        let lines = try policyText(of: files).components(separatedBy: "\n").map { line in
            line.hasPrefix("#") && line != "#" && !line.hasPrefix("# ") ? String(line.dropFirst()) : line
        }
        let policy = OutputFile(name: "policy.toml", bytes: Data(lines.joined(separator: "\n").utf8))
        return files.filter { $0.name != policy.name } + [policy]
    }

    @Test(arguments: cases) func `what is on reads back equal, with nothing to say but that tables are empty`(
        _ profile: String, _ language: Language
    ) throws {
        let starting = try starting(profile, language)
        let reading = try read(starting.files)
        #expect(reading.instance.policy == starting.draft.policy)
        #expect(
            reading.warnings.map { $0.text(in: .english).prefix { $0 != ":" } }
                == ["classes.csv", "members.csv", "schools.csv", "teachers.csv"])
    }

    @Test(arguments: cases) func `with every hash taken away everything is on`(
        _ profile: String, _ language: Language
    ) throws {
        let starting = try starting(profile, language)
        #expect(try read(switchedOn(starting.files)).instance.policy == starting.draft.whole)
    }

    @Test(arguments: Way.all.map(\.id)) func `each way alone reads back equal`(_ way: String) throws {
        let starting = try starting("national", .english, ways: [way])
        #expect(try read(starting.files).instance.policy == starting.draft.policy)
    }

    @Test func `each block says what it is, from which clause, and where to look first`() throws {
        let text = try policyText(of: starting("shaanxi", .english).files)
        let blocks = text.components(separatedBy: "\n\n")
        for way in Way.all where way.mode != nil {
            let block = try #require(
                blocks.first { $0.contains("\n[modes.\(way.id)]\n") || $0.contains("\n#[modes.\(way.id)]\n") })
            #expect(block.hasPrefix("# \(way.name.chinese) \(way.name.english) — "))
            #expect(block.contains("\n# Documents: ") && block.contains("\n# Look first at: "))
            for clause in way.clauses { #expect(block.contains("\n# - \(clause): "), "\(way.id)") }
        }
        for rule in RuleName.allCases {
            let block = try #require(blocks.first { $0.contains("[rules.\(rule.rawValue)]\n") })
            #expect(block.contains("\n# Documents: ") && block.contains("\n# - "), "\(rule)")
        }
        #expect(text.contains("\n# - principals move after 8 years"))
        #expect(text.contains("\nyuan_per_day = 0  # placeholder: no source gives an amount"))
    }

    @Test func `in Chinese the remarks and the headers are Chinese`() throws {
        let files = try starting("shaanxi", .chinese).files
        #expect(try policyText(of: files).contains("\n# - 校长满8年应交流"))
        let teachers = try #require(files.first { $0.name == "teachers.csv" }).bytes
        #expect(teachers.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(String(decoding: teachers.dropFirst(3), as: UTF8.self).hasPrefix("教师编号,姓名,编制所在学校,任教学科,"))
        #expect(files.contains { $0.name == "使用说明.txt" })
    }

    @Test func `remarks are no wider than a screen`() throws {
        for language in Language.allCases {
            let remarks = try policyText(of: starting("wujin", language).files).split(separator: "\n")
                .filter { $0.hasPrefix("# ") }
            #expect(remarks.allSatisfy { String($0).displayWidth <= 104 })
        }
    }
}
