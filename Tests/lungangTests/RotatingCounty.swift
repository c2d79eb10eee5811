import Foundation

/// A county in which something of every kind happens each year: rotation, a head's post, visits, training, a budget.
enum RotatingCounty {
    /// Writes the folder `year1`.
    static func write(to county: borrowing TinyCounty) throws {
        try FileManager.default.createDirectory(
            at: county.root.appending(path: "year1"), withIntermediateDirectories: true)
        for (name, text) in files { try county.write(text, to: "year1/\(name)") }
    }

    private static let files = [
        "schools.csv": """
        school,name,stages,setting,lat,lon
        A,县城小学,primary,urban,32.50,108.60
        B,山里小学,primary,rural,32.55,108.65
        C,河边小学,primary,remote,32.45,108.55

        """,
        "groups.csv": "group,name,kind\nG,第一教共体,tight\n",
        "members.csv": "group,school,role\nG,A,core\nG,B,member\nG,C,member\n",
        "teachers.csv": """
        teacher,name,school,subjects,at_school_since,office,reserve
        T1,王芳,A,pe,2015-09,,
        T2,李雷,A,pe,2016-09,,
        T3,韩梅,A,pe,2017-09,,
        T4,赵四,A,pe,2025-09,,
        H1,钱五,A,chinese,2014-09,deputy,
        B1,孙六,B,chinese,2018-09,,yes
        C1,周七,C,chinese,2019-09,,yes

        """,
        "classes.csv": "school,stage,grade,classes\nA,primary,1,2\nA,primary,2,3\nB,primary,1,2\nC,primary,1,1\n",
        "posts.csv": "post,school,title,mode\nP,B,执行校长,executive\n",
        "postings.csv": "teacher,mode,school,post,since,until\nT1,rotation,B,,2025-fall,2027-spring\n",
        "leaves.csv": "teacher,from,until\nT4,2027-spring,2027-spring\n",
        "policy.toml": """
        title = "小县"
        start = "2026-fall"
        horizon = 3
        backbone = []
        [eligibility]
        min_years = 2
        due_years = 6
        [subjects]
        pe = { load = 16, weight = 2.0, label = "体育" }
        chinese = { load = 14 }
        [curriculum.primary]
        pe = 5
        chinese = 7
        [gap]
        price = 10.0
        [modes.itinerant]
        kind = "visiting"
        label = "走教"
        routes = ["any>any"]
        max_days = 2
        periods_per_day = 4
        day_points = 2.0
        yuan_per_day = 100
        [modes.rotation]
        kind = "posting"
        routes = ["any>any"]
        who = ["staff"]
        min_semesters = 2
        max_semesters = 4
        step = 2
        rest_semesters = 2
        needs_course = true
        start_points = 20.0
        yuan_per_semester = 1000
        [modes.executive]
        kind = "post"
        routes = ["core>member"]
        who = ["manager"]
        min_semesters = 6
        max_semesters = 6
        teaching_share = 0.25
        yuan_per_semester = 1000
        [modes.shadow]
        kind = "posting"
        routes = ["member>core"]
        who = ["reserve"]
        min_semesters = 1
        max_semesters = 1
        starts = ["fall", "spring"]
        rest_semesters = 1
        [rules.posts]
        penalty = 500
        [rules.reserve_training]
        mode = "shadow"
        count = 1
        penalty = 400
        [rules.budget] # of the year
        yuan = 9000

        """,
    ]
}
