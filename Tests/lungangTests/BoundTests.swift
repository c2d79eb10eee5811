import Foundation
import Testing

/// The certificate in a plan's folder, from plan to verification.
@Suite struct BoundTests {
    private func certificate(_ county: borrowing TinyCounty) throws -> String {
        String(decoding: try county.bytes("county-plan/certificate.json"), as: UTF8.self)
    }

    @Test func aPlanComesWithWhatProvesItsBound() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county").status == 0)
        let verification = try county.run("verify", "county", "county-plan", "--bound")
        #expect(verification.status == 0, "\(verification.complaints)")
        #expect(verification.output.contains("The bound holds"))
        #expect(verification.output.contains("counted exactly"))
        #expect(try county.run("verify", "county", "county-plan", "--bound", "--lang", "zh").output.contains("下界成立"))
        let manifest = String(decoding: try county.bytes("county-plan/manifest.json"), as: UTF8.self)
        #expect(manifest.contains("certificate.json"))
        #expect(try county.run("verify", "county", "nowhere", "--bound").status == 74)
    }

    @Test func whatWasTamperedWithIsNamedWithItsPlace() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county").status == 0)
        let sound = try certificate(county)
        let price = try #require(sound.firstMatch(of: /"(. primary\/\w+ 2026-fall)": ([0-9.]+)/))
        try county.write(
            sound.replacing(price.0, with: "\"\(price.1)\": \((Double(price.2) ?? 0) / 2)"),
            to: "county-plan/certificate.json")
        let changed = try county.run("verify", "county", "county-plan", "--bound")
        #expect(changed.status == 65)
        #expect(changed.complaints.contains("certificate.json: part "))
        #expect(changed.complaints.contains("is claimed by"))
        #expect(changed.complaints.contains("manifest.json certificate.json"))
        #expect(changed.complaints.contains("The bound of county-plan is not proven"))

        try county.write(sound.replacing("\"part\": 1", with: "\"part\": 9"), to: "county-plan/certificate.json")
        let renamed = try county.run("verify", "county", "county-plan", "--bound", "--lang", "zh")
        #expect(renamed.status == 65)
        #expect(renamed.complaints.contains("certificate.json: part 1：缺少这一部分的下界"))

        try county.write(
            sound.replacing(/"by": "(prices|no cost is negative)"/, with: "\"by\": \"magic\""),
            to: "county-plan/certificate.json")
        let strange = try county.run("verify", "county", "county-plan", "--bound")
        #expect(strange.status == 65)
        #expect(
            strange.complaints.contains("certificate.json: parts[0].by: it cannot be read"), "\(strange.complaints)")
        try FileManager.default.removeItem(at: county.root.appending(path: "county-plan/certificate.json"))
        let missing = try county.run("verify", "county", "county-plan", "--bound")
        #expect(missing.complaints.contains("certificate.json: it cannot be read: there is no such file"))
    }

    @Test func aBoundAboveTheCertificatesIsRefused() throws {
        let county = try TinyCounty()
        #expect(try county.run("plan", "county", "--gap", "50%").status == 0)
        let summary = String(decoding: try county.bytes("county-plan/summary.json"), as: UTF8.self)
        let bound = try #require(summary.firstMatch(of: /"bound": ([0-9.]+)/))
        try county.write(
            summary.replacing(bound.0, with: "\"bound\": \((Double(bound.1) ?? 0) + 0.001)"),
            to: "county-plan/summary.json")
        let outcome = try county.run("verify", "county", "county-plan", "--bound")
        #expect(outcome.status == 65)
        #expect(outcome.complaints.contains("summary.json: bound: the summary says"))
    }
}
