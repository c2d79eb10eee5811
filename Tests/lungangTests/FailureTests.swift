import Foundation
import Testing

@Suite struct FailureTests {
    @Test(arguments: ["check", "gaps", "plan"])
    func everyFaultIsNamedAtOnce(verb: String) throws {
        let county = try TinyCounty()
        try county.write("group,school,role\nG,A,chief\nG,Z,member\n", to: "county/members.csv")
        try county.write("teacher,name,school,subjects\nT1,王芳,A,pe\nT1,李雷,Q,pe\n", to: "county/teachers.csv")
        let outcome = try county.run(verb, "county")
        #expect(outcome.status == 65)
        #expect(outcome.output.isEmpty)
        for place in ["members.csv:2:3", "members.csv:3:2", "teachers.csv:3:1", "teachers.csv:3:3"] {
            #expect(outcome.complaints.contains(place), "\(place) in \(outcome.complaints)")
        }
        #expect(try county.names("") == ["county"])
    }

    @Test func faultsSpeakChinese() throws {
        let county = try TinyCounty()
        try county.write("group,school,role\nG,A,chief\n", to: "county/members.csv")
        let outcome = try county.run("check", "county", "--lang", "zh")
        #expect(outcome.status == 65)
        #expect(outcome.complaints.contains("错误"))
        #expect(outcome.complaints.contains("共发现 1 处错误"))
    }

    @Test func aWrongFolderIsNamedInAFewWords() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county", "--quiet", "--gap", "1%").status == 0)
        for arguments in [
            ["check", "county-plan"], ["plan", "county-plan"], ["clauses", "--instance", "county-plan"],
        ] {
            let outcome = try Program.run(arguments, in: county.root)
            #expect(outcome.status == 65)
            #expect(
                outcome.complaints
                    == "error: county-plan holds a plan and no input; give the folder that it was planned from\n")
        }
        for plan in ["county", "nowhere", "county/policy.toml"] {
            let outcome = try county.run("verify", "county", plan)
            #expect(outcome.status == 74)
            #expect(outcome.complaints.split(separator: "\n").count == 1)
            #expect(outcome.complaints.contains("give a folder that lungang plan wrote"))
        }
        // What is laid among the input would be read as input the next time.
        let among = try county.run("whatif", "county", "--all", "-o", "county")
        #expect(among.status == 73)
        #expect(try county.names("county").contains("compare.csv") == false)
    }

    @Test func aPlanOfAnotherFolderIsNamedInAFewWords() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county", "--quiet", "--gap", "1%").status == 0)
        #expect(try county.run("sample", "luohe", "other").status == 0)
        let outcome = try county.run("verify", "other", "county-plan", "--bound")
        #expect(outcome.status == 65)
        #expect(outcome.output.isEmpty)
        #expect(outcome.complaints.hasPrefix("error: county-plan is no plan of other as it is now:\n"))
        #expect(outcome.complaints.split(separator: "\n").count <= 5, "\(outcome.complaints)")
        // Of its own folder after a change everything is looked at, and the change is one finding of several.
        try county.append("T9,新来,A,pe,2020-09\n", to: "county/teachers.csv")
        let changed = try county.run("verify", "county", "county-plan")
        #expect(changed.status == 65)
        #expect(changed.complaints.contains("manifest.json teachers.csv"))
    }

    @Test func contradictionsAreFaultsOfTheInput() throws {
        let county = try TinyCounty()
        try county.write(
            """
            kind,teacher,mode,school,from,until
            never,T1,rotation,,2026-fall,2026-fall
            must,T1,rotation,B,2027-spring,2027-spring

            """, to: "county/pins.csv")
        let outcome = try county.run("plan", "county")
        #expect(outcome.status == 65)
        #expect(outcome.complaints.contains("T1"))
        #expect(try county.names("") == ["county"])
    }

    @Test func anOptionOutOfRangeIsNamedLikeASetting() throws {
        let county = try TinyCounty()
        let outcome = try county.run("check", "county", "--horizon", "1000")
        #expect(outcome.status == 65)
        #expect(outcome.complaints.contains("--horizon"))
    }

    @Test(arguments: [
        ["check", "nowhere"], ["gaps", "nowhere"], ["plan", "nowhere"], ["verify", "county", "nowhere"],
    ])
    func whatIsNotThereCannotBeRead(arguments: [String]) throws {
        let county = try TinyCounty()
        let outcome = try Program.run(arguments, in: county.root)
        #expect(outcome.status == 74)
        #expect(outcome.complaints.contains("cannot read nowhere"))
        #expect(outcome.complaints.split(separator: "\n").count == 1)
    }

    @Test func whereAFileStandsNoFolderCanBeWritten() throws {
        let county = try TinyCounty()
        try county.write("mine", to: "file")
        for target in ["file", "file/below"] {
            let outcome = try county.run("plan", "county", "-o", target)
            #expect(outcome.status == 73)
            #expect(outcome.complaints.contains("cannot write \(target)"))
        }
        #expect(try county.run("gaps", "county", "--csv", "file/below").status == 73)
        #expect(try county.run("export", "county", "--mps", "file/below").status == 73)
        #expect(try county.run("sample", "luohe", "file/below").status == 73)
        #expect(try county.bytes("file") == Data("mine".utf8))
        #expect(try county.names("") == ["county", "file"])
    }

    @Test func whatSomebodyElseWroteStays() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county", "-o", "county").status == 73)
        #expect(try county.run("sample", "luohe", "county").status == 73)
        #expect(try county.names("county").contains("teachers.csv"))
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func aFullDiskIsNoSuccess() throws {
        let county = try TinyCounty()
        let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
        let outcome = try county.run("gaps", "county", output: full)
        #expect(outcome.status == 73)
        #expect(outcome.complaints.contains("standard output"))
    }

    @Test func aReaderThatHasGoneAwayIsNoFailure() throws {
        let county = try TinyCounty()
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        let outcome = try county.run("gaps", "county", output: pipe.fileHandleForWriting)
        #expect(outcome.status == 0, "\(outcome.complaints)")
        #expect(outcome.complaints.isEmpty)
    }
}
