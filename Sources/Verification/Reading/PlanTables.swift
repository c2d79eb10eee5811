import Tables

/// The columns that the tables of a plan folder must have, in the order of the file format.
enum PlanTables {
    static let plan = schema(
        .plan,
        "teacher,name,mode,post,home,host,since,until,semesters,days,minutes,subjects,status,points,yuan,firm,reason")
    static let coverage = schema(
        .coverage,
        "school,stage,subject,semester,demand,home,posted,visiting,streamed,hired,unmet,before,points")
    static let streams = schema(.streams, "semester,stage,subject,from,to,periods")
    static let roster = schema(
        .roster, "姓名,交流轮岗类型,是否调动人事关系,开始年月,结束年月,原单位名称,交流轮岗单位名称,任教学科")
    static let rules = schema(
        .rules, "rule,cite,place,semester,required,achieved,shortfall,points,waived_by")
    static let score = schema(.score, "term,amount,unit,points")
    static let service = schema(
        .service,
        "teacher,name,mode,kind,home,host,setting,cross_district,school_year,before,semesters,total,country,days,"
            + "periods,yuan_start,yuan_semesters,yuan_days,yuan")
    static let directions = schema(
        .directions,
        "school_year,group,host_group,mode,direction,new,running,teachers,backbone,managers,to_country,to_town")

    static let mentoring = schema(
        .mentoring,
        "school_year,subject,young,young_name,young_place,mentor,mentor_name,mentor_place,minutes,same_place,status,"
            + "reason")

    static let clauses = schema(.clauses, "clause,document,quote,cited_by")

    /// Cells are read as text here and judged one by one, so that each fault is a finding of its own.
    private static func schema(_ file: PlanFile, _ columns: String) -> TableSchema {
        TableSchema(
            String(file.rawValue.dropLast(4)), isRequired: true, meaning: Wording(verbatim: file.rawValue),
            columns: columns.split(separator: ",").map {
                ColumnSchema(String($0), .text, isRequired: true, meaning: Wording(verbatim: String($0)))
            })
    }
}
