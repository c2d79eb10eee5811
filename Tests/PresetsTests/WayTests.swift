import Clauses
import Rotation
import Testing

@testable import Presets

@Suite struct WayTests {
    @Test func `every way of the documents is there`() {
        let documents = [
            "轮岗", "支教", "驻教", "走教", "兼课", "跨校执教", "骨干下沉", "点对点互换", "组团输出", "挂职", "顶岗", "跟岗", "专递课堂", "送教", "第一书记",
            "执行校长", "外聘",
        ]
        #expect(Set(Way.all.map(\.name.chinese)) == Set(documents))
        for name in documents { #expect(Way.named(name)?.name.chinese == name) }
        #expect(Set(Way.all.map(\.id)).count == Way.all.count)
    }

    @Test func `each has a sentence of every sort in both languages, and clauses that exist`() throws {
        let clauses = try ClauseTable.embedded()
        for way in Way.all {
            #expect(!way.clauses.isEmpty, "\(way.id)")
            #expect(way.clauses.filter { clauses[$0] == nil } == [], "\(way.id)")
            for wording in [way.name, way.meaning, way.fixed, way.choice] {
                #expect(!wording.english.isEmpty && !wording.chinese.isEmpty, "\(way.id)")
            }
        }
    }

    @Test func `a way is a mode under its own name, or is made of such ways`() throws {
        for way in Way.all {
            if let mode = way.mode {
                #expect(mode.id.rawValue == way.id && mode.label == way.name.chinese)
                #expect(way.parts.isEmpty)
            } else {
                let parts = way.parts.map(Way.named)
                #expect(!parts.isEmpty && parts.allSatisfy { $0?.mode != nil }, "\(way.id)")
                #expect(!way.rules.isEmpty)
            }
        }
    }

    @Test func `what the words say the numbers say too`() throws {
        func posting(_ name: String) throws -> PostingTerms { try #require(Way.named(name)?.mode?.postingTerms) }
        func visit(_ name: String) throws -> VisitingTerms { try #require(Way.named(name)?.mode?.visitingTerms) }
        // CD-06: a head serves 3 years; CD-10: a teacher a year at least.
        #expect(try posting("executive").minSemesters == 6)
        for name in ["rotation", "support", "backbone"] { #expect(try posting(name).minSemesters >= 2) }
        #expect(try posting("shadow").teachingShare == 0)
        for name in ["secondment", "standin", "shadow"] {
            #expect(try posting(name).reach.routes == [.memberToCore])
            #expect(try posting(name).reach.who == [.reserve])
        }
        for name in ["itinerant", "parttime", "split", "delivery"] { _ = try visit(name) }
        #expect(try visit("delivery").maxDays == 1)
        #expect(try posting("backbone").reach.who == [.backbone])
        #expect(try #require(Way.named("secretary")?.mode).fillsPosts)
    }

    @Test func `no amount of money is invented`() {
        for mode in Way.all.compactMap(\.mode) + Profile.all.flatMap(\.modes) {
            switch mode.kind {
            case .posting(let terms), .post(let terms):
                #expect(terms.yuanPerStart == .zero && terms.yuanPerSemester == .zero)
            case .visiting(let terms): #expect(terms.yuanPerDay == .zero)
            case .hire(let terms): #expect(terms.yuanPerPeriod == .zero)
            case .broadcast: break
            }
        }
    }

    @Test func `a bundle brings its parts`() {
        #expect(Way.with(parts: ["team"]).map(\.id) == ["backbone", "executive", "team"])
        #expect(Way.with(parts: ["nonsense"]).isEmpty)
    }
}
