import Foundation
import Testing

@testable import Presets

@Suite struct PresetPageTests {
    private let path = "Sources/lungang/lungang.docc/Presets.md"

    @Test func `the page of the documentation is current`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let page = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        let isCurrent = page == PresetPage().text
        #expect(isCurrent, "run this in the project's folder: swift run lungang init --page \(path)")
    }

    @Test func `it names every way, rule, profile and source`() {
        let page = PresetPage().text
        let names =
            Way.all.map { "| `\($0.id)` | \($0.name.chinese) |" } + RulePreset.all.map { "| `\($0.id)` |" }
            + Profile.all.map { "| `\($0.id)` |" } + Profile.all.flatMap(\.statements).map(\.source)
        #expect(names.filter { !$0.isEmpty && !page.contains($0) } == [])
    }

    @Test func `no cell breaks its tables`() {
        for line in PresetPage().text.split(separator: "\n") where line.hasPrefix("|") {
            #expect([5, 6, 7, 8].contains(line.count { $0 == "|" }), "\(line)")
        }
    }
}
