extension County {
    /// Two groups with everything that can depend on a school: A and B with its point C, and D and E.
    static func district(_ changed: [String: String] = [:]) throws -> County {
        try County(districtFiles.merging(changed) { $1 })
    }

    private static let districtFiles = [
        "schools.csv": """
        school,name,stages,setting,district,parent,students,lat,lon
        A,一小,primary,urban,城区,,900,32.50,108.60
        B,九年制,primary;junior,town,甲镇,,300,32.55,108.65
        C,教学点,primary,remote,甲镇,B,12,32.57,108.66
        D,二小,primary,urban,城区,,700,32.40,108.50
        E,三小,primary,rural,乙镇,,80,32.42,108.52

        """,
        "groups.csv": "group,name,kind\nG,第一教共体,tight\nH,第二教共体,tight\n",
        "members.csv": "group,school,role\nG,A,core\nG,B,member\nG,C,point\nH,D,core\nH,E,member\n",
        "classes.csv": """
        school,stage,grade,classes,students
        A,primary,1,4,180
        A,小学,2,4,170
        B,primary,1,2,80
        B,primary,2,1,40
        B,junior,1,3,150
        C,primary,2;1,1,9

        """,
        "demand.csv": "school,stage,subject,periods\nD,primary,pe,20\nE,primary,pe,8\n",
        "teachers.csv": """
        teacher,name,school,subjects,stages,willing
        T1,王芳,A,pe,,B;C
        T2,李雷,A,pe,,
        T3,韩梅,B,chinese,,
        T4,张伟,B,music,junior,
        T5,林涛,C,chinese,,
        T6,赵敏,D,pe,,
        T7,孙丽,E,pe,,

        """,
        "postings.csv": """
        teacher,mode,school,since,until
        T1,rotation,B,2025-fall,2027-spring
        T3,rotation,A,2025-fall,2027-spring
        T6,rotation,E,2025-fall,2027-spring

        """,
        "posts.csv": "post,school,title,mode\nP-B,B,执行校长,executive\n",
        "pins.csv": "kind,teacher,mode,school\nmust,T2,executive,B\nnever,T4,,B\nnever,T4,,A\n",
        "waivers.csv": """
        rule,place,reason
        dispatch_floor,B,规模小
        pairwise,A~B/pe,路远
        dispatch_floor,E,规模小

        """,
        "travel.csv": "from,to,minutes\nB,C,30\nA,B,40\nA,D,20\n",
        "policy.toml": """
        title = "小县"
        start = "2026-fall"
        horizon = 2
        backbone = []
        [subjects]
        pe = { load = 16, weight = 2.0 }
        chinese = { load = 14 }
        music = { load = 16 }
        [curriculum.primary]
        pe = 4
        [curriculum.junior]
        pe = 3
        [gap]
        price = 10.0
        [modes.rotation]
        kind = "posting"
        routes = ["any>any"]
        min_semesters = 2
        max_semesters = 4
        [modes.executive]
        kind = "post"
        routes = ["core>member"]
        min_semesters = 2
        max_semesters = 4
        [rules.dispatch_floor]
        count = 1
        penalty = 100

        """,
    ]
}
