import Exports
import Tables
import Testing

@Suite struct LabelsTests {
    private let english = Labels(instance: Sample.instance, language: .english)
    private let chinese = Labels(instance: Sample.instance, language: .chinese)

    @Test func chineseTakesTheLabelOfThePolicyOrTheUsualWord() {
        #expect(chinese.name(of: Sample.rotation) == "定期轮岗")
        #expect(chinese.name(of: Sample.itinerant) == "走教")
        #expect(chinese.name(of: Sample.pe) == "体育")
    }

    @Test func englishDoesNotMixScripts() {
        #expect(english.name(of: Sample.rotation) == "rotation")
        #expect(english.name(of: Sample.music) == "music")
        #expect(english.name(of: Sample.pe) == "PE")
    }

    @Test func placesOfRulesAreNamed() {
        #expect(chinese.name(ofPlace: "S1") == "紫阳小学")
        #expect(english.name(ofPlace: "region") == "the whole region")
        #expect(chinese.name(ofPlace: "unknown") == "unknown")
    }

    @Test func pairsAreNamedWithTheirSubject() {
        #expect(english.name(ofPlace: "S1~S2/pe") == "紫阳小学–新联小学 (PE)")
        #expect(chinese.name(ofPlace: "S2~S1/pe") == "紫阳小学–新联小学（体育）")
        #expect(chinese.name(ofPlace: "S1~S9/pe") == "S1~S9/pe")
    }

    @Test func semestersReadAsOfficesWriteThem() {
        #expect(english.name(of: Sample.spring) == "2027-spring")
        #expect(chinese.name(of: Sample.spring) == "2026-2027学年第二学期")
    }
}
