import Foundation
import GLPKSolver
import LinearModel
import Planning
import Testing

@testable import lungang

/// Another solver's answer, from the exported program to a plan.
@Suite struct ImportTests {
    /// The answers of a solver to the parts of a county's program, as lines of text.
    private func answers(_ county: borrowing TinyCounty) throws -> [String] {
        let folder = try InstanceFolder.read(county.root.appending(path: "county").path)
        return try WholeProgram(of: folder.instance).parts.map { part in
            let model = WholeProgram.model(of: part)
            let solution = try GLPKSolver().solve(model)
            return model.variables.map { "\(model.name(of: $0)) \(solution.values[$0.index]) (obj:1)\n" }.joined()
        }
    }

    private func score(_ county: borrowing TinyCounty, _ plan: String) throws -> Double? {
        let bytes = try county.bytes("\(plan)/summary.json")
        return (try JSONSerialization.jsonObject(with: bytes) as? [String: Any])?["score"] as? Double
    }

    @Test func theBestAnswerIsThePlanProvenOptimal() throws {
        let county = try TinyCounty()
        let answers = try answers(county)
        try county.write("# a remark\n\n" + answers.joined(), to: "whole.sol")
        let outcome = try county.run("import", "county", "whole.sol", "-o", "brought")
        #expect(outcome.status == 0, "\(outcome.complaints)")
        let verification = try county.run("verify", "county", "brought", "--bound")
        #expect(verification.status == 0 && verification.output.contains("no cost being negative"))
        #expect(try county.run("plan", "county").status == 0)
        #expect(try score(county, "brought") == score(county, "county-plan"))
        let summary = String(decoding: try county.bytes("brought/summary.json"), as: UTF8.self)
        #expect(summary.contains(#""stopped_by": "import""#) && summary.contains(#""status": "feasible""#))
        #expect(summary.contains(#""bound": 0,"#))
    }

    @Test func partsAreExportedAndTheirAnswersBroughtTogether() throws {
        let county = try TinyCounty()
        #expect(try county.run("export", "county", "--parts", "parts").status == 0)
        let answers = try answers(county)
        let index = String(decoding: try county.bytes("parts/parts.csv"), as: UTF8.self).split(separator: "\r\n")
        #expect(index[0] == "part,file,teachers,schools,variables,rows")
        #expect(index.count == answers.count + 1)
        #expect(try county.names("parts").count == answers.count + 1)
        #expect(String(decoding: try county.bytes("parts/part-1.mps"), as: UTF8.self).hasSuffix("ENDATA\n"))
        var arguments = ["import", "county"]
        for (number, answer) in answers.enumerated() {
            try county.write(answer, to: "\(number).sol")
            arguments.append("\(number).sol")
        }
        #expect(try Program.run(arguments, in: county.root).status == 0)
        #expect(try county.run("verify", "county", "county-import").status == 0)
        // Nothing that stands there is overwritten.
        #expect(try county.run("export", "county", "--parts", "parts").status == 73)
    }

    @Test func whatIsNoAnswerIsToldLineByLine() throws {
        let county = try TinyCounty()
        let answer = try answers(county).joined()
        try county.write(answer + "huh\nstay(T1,0) one\n", to: "bad.sol")
        let lines = answer.split(separator: "\n").count
        let misread = try county.run("import", "county", "bad.sol")
        #expect(misread.status == 65)
        #expect(misread.complaints.contains("bad.sol:\(lines + 1): \"huh\""))
        #expect(misread.complaints.contains("bad.sol:\(lines + 2): "))
        try county.write(answer + "stay(T9,0) 1\n", to: "other.sol")
        let strange = try county.run("import", "county", "other.sol", "--lang", "zh")
        #expect(strange.status == 65)
        #expect(strange.complaints.contains("模型中没有变量 \"stay(T9,0)\""))
        // A file that is no solution at all is said to be none, once.
        let wrong = try county.run("import", "county", "county/teachers.csv", "--lang", "zh")
        #expect(wrong.status == 65)
        #expect(wrong.complaints.hasPrefix("错误：county/teachers.csv 不是求解结果"))
        #expect(wrong.complaints.split(separator: "\n").count == 3)
        try county.write("", to: "empty.sol")
        let empty = try county.run("import", "county", "empty.sol")
        #expect(empty.status == 65)
        #expect(empty.complaints.contains("teacher T1: "))
        #expect(try county.run("import", "county", "nowhere.sol").status == 74)
        #expect(try !county.names("").contains("county-import"))
    }
}
