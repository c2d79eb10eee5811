import Tables
import Testing

/// Each fault that a table can have by itself, and where it is said to be.
@Suite struct TableFaultTests {
    static let headers: [FaultCase] = [
        FaultCase(
            .replace("teachers.csv", "gender", "gendre"), expecting: "teachers.csv:1:6 (gendre) unknown-column"),
        FaultCase(
            .replace("teachers.csv", "gender,born", "gender,性别"),
            expecting: "teachers.csv:1:7 (性别) repeated-column"),
        FaultCase(
            .replace("leaves.csv", "teacher", "reason2"), expecting: "leaves.csv:1 (teacher) missing-column",
            "leaves.csv:1:1 (reason2) unknown-column"),
        FaultCase(.write("leaves.csv", "teacher;from\nT00001;x\n"), expecting: "leaves.csv:1 delimiter"),
        FaultCase(.write("leaves.csv", "teacher\tfrom\nT00001\tx\n"), expecting: "leaves.csv:1 delimiter"),
        FaultCase(.write("leaves.csv", ""), expecting: "leaves.csv ~empty-file"),
        FaultCase(.write("schools.csv", " \r\n,,\r\n"), expecting: "schools.csv empty-file"),
        FaultCase(.remove("schools.csv"), expecting: "schools.csv missing-file"),
        FaultCase(.remove("policy.toml"), expecting: "policy.toml missing-file"),
        FaultCase(.remove("waivers.csv"), .write("waiver.csv", "rule\n"), expecting: "waiver.csv ~misspelt-file"),
        FaultCase(.append("leaves.csv", "T00001,2027-spring"), expecting: "leaves.csv:4 row-too-short"),
        FaultCase(.append("leaves.csv", "T00001,2027-spring,,a,b"), expecting: "leaves.csv:4 row-too-long"),
        FaultCase(.append("leaves.csv", "T00001,2028-spring,,a,, ,")),
        FaultCase(.append("leaves.csv", ",,,\n\nT00001,,,")),
        FaultCase(.append("leaves.csv", "T00001,2027-spring,,\"a\nb"), expecting: "leaves.csv:4:4 unclosed-quote"),
    ]

    static let cells: [FaultCase] = [
        FaultCase(.append("leaves.csv", "T0000,,,"), expecting: "leaves.csv:4:1 (teacher) unknown-reference"),
        FaultCase(.append("leaves.csv", "6.12E+17,,,"), expecting: "leaves.csv:4:1 (teacher) mangled-id"),
        FaultCase(.append("leaves.csv", ",2027-fall,,"), expecting: "leaves.csv:4:1 (teacher) blank"),
        FaultCase(.append("leaves.csv", "T00005,2027,,"), expecting: "leaves.csv:4:2 (from) not-allowed"),
        FaultCase(
            .append("leaves.csv", "T00005,2027-fall,2026-fall,"), expecting: "leaves.csv:4:3 (until) backwards"),
        FaultCase(
            .append("teachers.csv", "T00001,x,S0100,chinese,14,,,,,,,,,,"),
            expecting: "teachers.csv:\(lastTeacher):1 (teacher) repeated-id"),
        FaultCase(
            .append("teachers.csv", "X,x,S9100,latin,-1,x,1985-13,2019/2/29,,boss,maybe,,perhaps,S1;S0100,S2"),
            expecting: "teachers.csv:\(lastTeacher):3 (school) unknown-reference",
            "teachers.csv:\(lastTeacher):4 (subjects) unknown-reference",
            "teachers.csv:\(lastTeacher):5 (load) not-allowed", "teachers.csv:\(lastTeacher):6 (gender) not-one-of",
            "teachers.csv:\(lastTeacher):7 (born) not-allowed",
            "teachers.csv:\(lastTeacher):8 (at_school_since) not-allowed",
            "teachers.csv:\(lastTeacher):10 (office) not-one-of",
            "teachers.csv:\(lastTeacher):11 (reserve) not-allowed",
            "teachers.csv:\(lastTeacher):13 (volunteer) not-allowed",
            "teachers.csv:\(lastTeacher):14 (willing) unknown-reference",
            "teachers.csv:\(lastTeacher):15 (unwilling) unknown-reference"),
        FaultCase(
            .append("teachers.csv", "X,x,S0100,chinese,,,,,,,,,,,"),
            .replace("policy.toml", "chinese = { load = 14, weight = 1.0 }", "chinese = {}"),
            expecting: "teachers.csv:\(lastTeacher):5 (load) no-load"),
        FaultCase(
            .append("teachers.csv", "123456789012345000,x,S0100,chinese,1,,,,,,,,,,"),
            expecting: "teachers.csv:\(lastTeacher):1 (teacher) ~perhaps-rounded-id"),
        FaultCase(
            .append("schools.csv", "S9,x,university,moon,,-1,91,,maybe"),
            expecting: "schools.csv:7:3 (stages) not-one-of", "schools.csv:7:4 (setting) not-one-of",
            "schools.csv:7:6 (students) not-allowed", "schools.csv:7:7 (lat) not-allowed",
            "schools.csv:7:8 (lon) half-coordinate", "schools.csv:7:9 (online) not-allowed"),
        FaultCase(
            .append("schools.csv", "A,,primary,town,B,,,,\nB,,primary,town,A,,,,"),
            expecting: "schools.csv:7:5 (parent) circle"),
        FaultCase(
            .append("classes.csv", "S0104,primary,7,1,\nS0104,primary,1;x,1,\nS0104,primary,0,1.5,"),
            expecting: "classes.csv:29:3 (grade) grade-beyond-curriculum", "classes.csv:30:3 (grade) not-allowed",
            "classes.csv:31:3 (grade) not-allowed", "classes.csv:31:4 (classes) not-allowed"),
        FaultCase(.append("classes.csv", "S0100,primary,1,2,76"), expecting: "classes.csv:29 repeated-row"),
        FaultCase(.append("classes.csv", "S0100,junior,1,2,76"), expecting: "classes.csv:29:2 (stage) ~no-curriculum"),
        FaultCase(
            .append("groups.csv", "G02,x,bound\nG01,,tight"), expecting: "groups.csv:3:3 (kind) not-one-of",
            "groups.csv:4:1 (group) repeated-id"),
        FaultCase(
            .write("demand.csv", "school,stage,subject,periods,from,until\nS0100,primary,pe,3.3,,\nS0100,小学,pe,-1,,"),
            expecting: "demand.csv:2:4 (periods) ~not-half-periods", "demand.csv:3:4 (periods) not-allowed"),
        FaultCase(
            .write(
                "demand.csv",
                "school,stage,subject,periods,from,until\nS0100,primary,pe,3,,2026-fall\nS0100,primary,pe,4,2026-fall,\n"
            ), expecting: "demand.csv:3 overlapping-rows"),
        FaultCase(
            .write("travel.csv", "from,to,minutes\nS0100,S0101,５\nS0101,S0100,6\nS0100,S0101,7\nS0100,S9,-1"),
            expecting: "travel.csv:4 repeated-row", "travel.csv:5:2 (to) unknown-reference",
            "travel.csv:5:3 (minutes) not-allowed"),
        FaultCase(
            .write("links.csv", "group_a,group_b\nG01,G01\nG01,G9"),
            expecting: "links.csv:2:2 (group_b) ~link-to-itself", "links.csv:3:2 (group_b) unknown-reference"),
        FaultCase(
            .append("waivers.csv", "posts,S9,,,,\nDG-01,G01,,,,\nnothing,region,,,,"),
            expecting: "waivers.csv:3:2 (place) unknown-place", "waivers.csv:5:1 (rule) not-one-of"),
        FaultCase(
            .append(
                "waivers.csv",
                "pairwise,S0100~S0101,,,,\npairwise,S0101～S0100/pe,,,,\npairwise,S0100,,,,\npairwise,S0100~S9,,,,\n"
                    + "pairwise,S0100~S0101/p,,,,\nbalance,S0100~S0101,,,,"),
            expecting: "waivers.csv:6:2 (place) unknown-place", "waivers.csv:7:2 (place) unknown-place",
            "waivers.csv:8:2 (place) unknown-place"),
        FaultCase(
            .append("posts.csv", "P-S0101,S0101,x,rotation,"), expecting: "posts.csv:5:1 (post) repeated-id",
            "posts.csv:5:4 (mode) wrong-mode-kind"),
    ]

    /// The line behind the last teacher of the example.
    static let lastTeacher = 50

    @Test(arguments: headers + cells) func `is found where it is`(_ example: FaultCase) throws {
        let findings = try BrokenFolder(example.edits).findings()
        #expect(findings == example.findings)
    }
}
