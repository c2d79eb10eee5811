import Tables
import Testing

/// Each fault that rows have only beside other rows: roles, ledger and pins.
@Suite struct RelationFaultTests {
    static let roles: [FaultCase] = [
        FaultCase(.append("members.csv", "G01,S0101,point"), expecting: "members.csv:7 overlapping-rows"),
        FaultCase(
            .append("groups.csv", "G02,x,loose"), .append("members.csv", "G02,S0100,core\nG02,S0101,point"),
            expecting: "members.csv:7:3 (role) second-role", "members.csv:8:3 (role) second-role"),
        FaultCase(.append("groups.csv", "G02,x,loose"), .append("members.csv", "G02,S0101,core\nG02,S0100,member")),
        FaultCase(
            .write(
                "members.csv",
                "group,school,role,since,until\nG01,S0100,core,,2026-fall\nG01,S0100,member,2027-spring,")),
    ]

    static let ledger: [FaultCase] = [
        FaultCase(
            .append("postings.csv", "T00002,rotation,S0100,,2025-fall,2026-fall"),
            expecting: "postings.csv:6:3 (school) host-is-home"),
        FaultCase(
            .append("postings.csv", "T00002,rotation,S0101,,2026-fall,2027-spring"),
            expecting: "postings.csv:6:5 (since) not-begun"),
        FaultCase(
            .append("postings.csv", "T00002,rotation,S0101,,2024-fall,2025-spring"),
            expecting: "postings.csv:6:6 (until) has-ended"),
        FaultCase(
            .append("postings.csv", "T00002,rotation,S0101,,2026-spring,2026-spring"),
            expecting: "postings.csv:6:6 (until) ~below-minimum"),
        FaultCase(
            .append("postings.csv", "T00002,rotation,S0102,P-S0102,2025-fall,2026-fall"),
            expecting: "postings.csv:6:4 (post) post-not-allowed"),
        FaultCase(
            .append("postings.csv", "T00002,executive,S0101,,2025-fall,2026-fall"),
            expecting: "postings.csv:6:4 (post) post-missing"),
        FaultCase(
            .append("postings.csv", "T00002,executive,S0101,P-S0102,2025-fall,2026-fall"),
            expecting: "postings.csv:6:4 (post) post-elsewhere"),
        FaultCase(
            .append("postings.csv", "T00002,executive,S0101,P-S0101,2025-fall,2026-fall"),
            expecting: "postings.csv:6:4 (post) second-holder"),
        FaultCase(
            .append("postings.csv", "T00020,rotation,S0101,,2025-fall,2026-fall"),
            expecting: "postings.csv:6:1 (teacher) second-posting"),
        FaultCase(
            .append("postings.csv", "T00002,live,S0101,,2025-fall,2026-fall"),
            expecting: "postings.csv:6:2 (mode) wrong-mode-kind"),
        FaultCase(
            .append("postings.csv", "T00002,itinerant,S0101,,2025-fall,2026-fall"),
            expecting: "postings.csv:6 (days) days-missing", "postings.csv:6:2 (mode) visit-at-fall-start"),
        FaultCase(
            .append("postings.csv", "T00002,rotation,S0101,,,"),
            expecting: "postings.csv:6:5 (since) blank", "postings.csv:6:6 (until) blank"),
    ]

    static let pins: [FaultCase] = [
        FaultCase(.append("pins.csv", "must,,rotation,,,"), expecting: "pins.csv:8:2 (teacher) must-needs-teacher"),
        FaultCase(
            .append("pins.csv", "never,T9,x,S9,,\nalways,,,,,"), expecting: "pins.csv:8:2 (teacher) unknown-reference",
            "pins.csv:8:3 (mode) unknown-reference", "pins.csv:8:4 (school) unknown-reference",
            "pins.csv:9:1 (kind) not-one-of"),
        FaultCase(.append("pins.csv", "must,T00018,rotation,S0101,,"), expecting: "pins.csv:2 contradicting-pins"),
        FaultCase(
            .append("pins.csv", "must,T00002,rotation,S0101,,\nmust,T00002,rotation,S0102,,2026-fall"),
            expecting: "pins.csv:9 contradicting-pins"),
        FaultCase(.append("pins.csv", "must,T00002,itinerant,S0101,,\nmust,T00002,itinerant,S0102,,")),
        FaultCase(
            .append("pins.csv", "must,T00002,rotation,S0101,,2026-fall\nmust,T00002,rotation,S0102,2027-spring,")),
        FaultCase(.append("pins.csv", "never,T00020,,,,"), expecting: "pins.csv:8 pin-against-ledger"),
        FaultCase(.append("pins.csv", "never,T00020,,,2027-spring,")),
        FaultCase(.append("pins.csv", "must,T00020,rotation,S0101,,"), expecting: "pins.csv:8 pin-against-ledger"),
        FaultCase(.append("pins.csv", "must,T00020,rotation,S0102,,")),
        FaultCase(.append("pins.csv", "must,T00002,hired,,,"), expecting: "pins.csv:8:3 (mode) wrong-mode-kind"),
    ]

    @Test(arguments: roles + ledger + pins) func `is found where it is`(_ example: FaultCase) throws {
        let findings = try BrokenFolder(example.edits).findings()
        #expect(findings == example.findings)
    }

    @Test func `a spring start takes running visits`() throws {
        let header = "teacher,mode,school,post,since,until,days\n"
        let visits =
            "T00004,itinerant,S0101,,2026-fall,2027-spring,1\nT00004,itinerant,S0102,,2026-fall,2027-spring,1\n"
        func findings(_ rows: String) throws -> [String] {
            try BrokenFolder([.write("postings.csv", header + rows)], of: "spring-start").findings()
        }
        #expect(try findings(visits) == [])
        #expect(
            try findings(visits + "T00004,itinerant,S0102,,2026-fall,2027-spring,1\n") == [
                "postings.csv:4:3 (school) repeated-row", "postings.csv:4:7 (days) ~visit-beyond-load",
            ])
        #expect(
            try findings(visits + "T00004,rotation,S0103,,2026-fall,2027-spring,\n") == [
                "postings.csv:4:1 (teacher) second-posting"
            ])
        #expect(
            try findings("T00004,itinerant,S0101,,2025-fall,2027-spring,3\n") == [
                "postings.csv:2:6 (until) ~visit-beyond-its-year", "postings.csv:2:7 (days) ~visit-beyond-load",
            ])
    }
}
