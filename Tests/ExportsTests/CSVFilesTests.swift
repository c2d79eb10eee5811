import Foundation
import Tables
import Testing

@Suite struct CSVFilesTests {
    @Test func plan() {
        #expect(
            Sample.text("plan.csv") == """
                teacher,name,mode,post,home,host,since,until,semesters,days,minutes,subjects,status,points,yuan,firm,reason\r
                T1,王芳,rotation,,S1,S2,2026-fall,2028-spring,4,,,pe,new,30.3,4800,firm,A move is due after 7.5 years at \
                the school; counts towards “share exchanged” (MOE-2014-1) and “posts filled”.\r
                T2,'=李雷,itinerant,,S1,S2,2027-spring,2027-spring,1,2,25,music;pe,new,6.5,800,outlook,The host lacks 4 \
                periods a week of music and 6.3 of PE; the teacher wishes to go.\r

                """)
    }

    @Test func coverage() {
        #expect(
            Sample.text("coverage.csv") == """
                school,stage,subject,semester,demand,home,posted,visiting,streamed,hired,unmet,before,points\r
                S1,primary,music,2026-fall,12,0.3,8,0,0,0,1,8,20\r
                S2,primary,pe,2026-fall,12,0.3,8,0,0,0,0,8,20\r
                S2,primary,pe,2027-spring,12,0.3,8,0,0,0,2,8,20\r

                """)
    }

    @Test func streams() {
        #expect(
            Sample.text("streams.csv") == """
                semester,stage,subject,from,to,periods\r
                2026-fall,primary,music,S1,S2,1.5\r

                """)
    }

    @Test(arguments: Language.allCases)
    func rosterIsChineseAndHoldsOnlyWhatIsFirm(language: Language) {
        #expect(
            Sample.text("roster.csv", language) == """
                姓名,交流轮岗类型,是否调动人事关系,开始年月,结束年月,原单位名称,交流轮岗单位名称,任教学科\r
                王芳,定期轮岗,否,2026-09,2028-08,紫阳小学,新联小学,体育\r

                """)
    }

    @Test func rules() {
        #expect(
            Sample.text("rules.csv") == """
                rule,cite,place,semester,required,achieved,shortfall,points,waived_by\r
                posts,CD-05,S2,2026-fall,1,0,1,300,\r
                away_cap,,S1,2026-fall,0,1,1,0,教体局：规模过小\r

                """)
    }

    @Test func score() {
        #expect(
            Sample.text("score.csv") == """
                term,amount,unit,points\r
                gaps,3,period-semester,45\r
                rule.posts,1,post-semester,300\r

                """)
    }

    @Test func service() {
        #expect(
            Sample.text("service.csv") == """
                teacher,name,mode,kind,home,host,setting,cross_district,school_year,before,semesters,total,country,days,\
                periods,yuan_start,yuan_semesters,yuan_days,yuan\r
                T1,王芳,rotation,posting,S1,S2,rural,yes,2026,0,2,2,2,,16,500,4800,0,5300\r
                T2,'=李雷,itinerant,visiting,S1,S2,rural,yes,2026,0,1,1,1,2,10,0,0,160,160\r

                """)
    }

    @Test func directions() {
        #expect(
            Sample.text("directions.csv") == """
                school_year,group,host_group,mode,direction,new,running,teachers,backbone,managers,to_country,to_town\r
                2026,,,itinerant,,1,0,1,0,0,1,0\r
                2026,,,rotation,,1,0,1,0,0,1,0\r

                """)
    }

    @Test func mentoring() {
        #expect(
            Sample.text("mentoring.csv", .chinese) == """
                school_year,subject,young,young_name,young_place,mentor,mentor_name,mentor_place,minutes,same_place,\
                status,reason\r
                2026,pe,T1,王芳,S2,T2,'=李雷,S1,25,no,paired,\r
                2026,music,T3,"张, 三",S1,,,,,,no_mentor,集团内没有同学科、同学段可带徒的骨干教师。\r
                2027,pe,,,,T2,'=李雷,S1,,,young_taken,集团内同学科、同学段的青年教师均已有师傅。\r

                """)
    }

    @Test func noMentoringNoFile() {
        #expect(Sample.files()["mentoring.csv"] != nil)
        #expect(Sample.files(plan: Sample.emptyPlan)["mentoring.csv"] == nil)
        let package = Sample.files(plan: Sample.emptyPlan)["datapackage.json"]?.bytes ?? Data()
        #expect(!String(decoding: package, as: UTF8.self).contains("mentoring"))
    }

    @Test(arguments: [TextEncoding.utf8, .utf8WithMark])
    func byteOrderMarkOnlyWhereAskedFor(encoding: TextEncoding) throws {
        for file in Sample.files(.english, encoding).values where file.name.hasSuffix(".csv") {
            #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) == (encoding == .utf8WithMark))
        }
    }

    @Test func gb18030HoldsTheSameText() throws {
        let bytes = try #require(Sample.files(.chinese, .gb18030)["plan.csv"]).bytes
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        #expect(String(data: bytes, encoding: encoding) == Sample.text("plan.csv", .chinese))
    }

    @Test func samePlanSameBytesWhateverItsOrder() {
        var shuffled = Sample.plan
        shuffled.placements.reverse()
        shuffled.coverage.reverse()
        shuffled.outcomes.reverse()
        #expect(Sample.files() == Sample.files(plan: shuffled))
    }
}
