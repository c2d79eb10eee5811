import Foundation
import Rotation
import Testing

@testable import Clauses
@testable import Exports
@testable import Instances

/// Every clause is claimed exactly once, and whatever a claim names is there.
@Suite struct ClauseCoverageTests {
    private let clauses: [Clause]

    init() throws { clauses = try ClauseTable.embedded().clauses }

    private func names(_ treatment: Treatment) -> Set<String> {
        Set(clauses.filter { $0.treatment == treatment }.flatMap(\.names))
    }

    @Test func `every clause of every document is claimed once`() {
        let documents = [("CD", 33), ("LH", 21), ("XA", 26), ("ZY", 40), ("DG", 40)]
        let numbered = documents.flatMap { mark, count in
            (1...count).map { "\(mark)-\($0 < 10 ? "0" : "")\($0)" }
        }
        #expect(clauses.map(\.id.rawValue) == numbered + (1...3).map { "MOE-2014-\($0)" })
    }

    @Test func `what is built names what models it and what shows it, and nothing else does`() {
        for clause in clauses {
            #expect(clause.names.isEmpty != clause.treatment.isBuilt, "\(clause.id)")
            #expect(clause.tests.isEmpty != clause.treatment.isBuilt, "\(clause.id)")
        }
    }

    @Test func `every rule is claimed, and every rule claimed is there`() {
        #expect(names(.rule) == Set(RuleName.allCases.map(\.rawValue)))
    }

    @Test func `every kind of mode is claimed, and every kind claimed is there`() {
        #expect(names(.mode) == Set(ModeKind.allCases.map(\.rawValue)))
    }

    @Test func `every lint is claimed by its own clause, and every lint claimed is there`() {
        let claimed = clauses.filter { $0.treatment == .lint }
        #expect(Set(claimed.map(\.id)) == Set(Linter.clauses))
        for clause in claimed { #expect(clause.names == [clause.id.rawValue]) }
    }

    @Test func `every column claimed is there`() {
        let columns = InstanceTables.schemas.flatMap { table in table.columns.map { "\(table.name).\($0.name)" } }
        #expect(names(.input).subtracting(columns) == [])
    }

    @Test func `every key claimed is read from the policy`() throws {
        let folder = Repository.root.appending(path: "Sources/Instances/Policy")
        let source = try Repository.files(below: folder, ending: "swift")
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
        for name in names(.parameter) {
            for part in name.split(separator: ".") where part != "*" {
                let isRead = source.contains("\"\(part)\"")
                #expect(isRead, "\(name)")
            }
        }
    }

    @Test func `every file claimed is written`() {
        let files = PlanTables.all.map { $0.fileName } + ["summary.json", DiffTable.changesFile]
        #expect(names(.report).subtracting(files) == [])
    }

    @Test func `every test named is there`() {
        for name in Set(clauses.flatMap(\.tests)) {
            let file = Repository.root.appending(path: "Tests/\(name).swift")
            #expect(FileManager.default.fileExists(atPath: file.path), "\(name)")
        }
    }

    @Test func `every clause that an instance cites is there`() throws {
        let known = Set(clauses.map(\.id.rawValue))
        let policies = try ["instances", "Tests"].flatMap { folder in
            try Repository.files(below: Repository.root.appending(path: folder), ending: "toml")
        }
        #expect(!policies.isEmpty)
        for policy in policies {
            let text = try String(contentsOf: policy, encoding: .utf8)
            for match in text.matches(of: /cite\s*=\s*"([^"]*)"/) {
                #expect(known.contains(String(match.1)), "\(match.1) in \(policy.path)")
            }
        }
    }
}
