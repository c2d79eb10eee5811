import Foundation
import Testing

@testable import Clauses

@Suite struct ClausePageTests {
    @Test func `the page of the documentation is current`() throws {
        let path = "Sources/lungang/lungang.docc/Clauses.md"
        let page = try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
        let isCurrent = page == ClausePage(try ClauseTable.embedded()).text
        #expect(isCurrent, "run this in the project's folder: swift run lungang clauses --page \(path)")
    }

    @Test func `no cell breaks the page's tables`() throws {
        for clause in try ClauseTable.embedded().clauses {
            #expect(!clause.quote.contains("|") && !clause.account.english.contains("|"), "\(clause.id)")
        }
    }
}
