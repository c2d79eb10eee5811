import Foundation

/// A folder that is gone when the test is over, with a county of two schools in it.
struct TinyCounty: ~Copyable {
    /// The folder that holds everything.
    let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "lungang-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: root.appending(path: "county"), withIntermediateDirectories: true)
        for (name, text) in Self.files { try write(text, to: "county/\(name)") }
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    /// Writes a file below the root.
    func write(_ text: String, to path: String) throws { try Data(text.utf8).write(to: root.appending(path: path)) }

    /// Writes a scenario of the county.
    func write(scenario name: String, _ text: String) throws {
        let folder = root.appending(path: "county/scenarios")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: "\(name).toml"))
    }

    /// Adds lines at the end of a file below the root.
    func append(_ text: String, to path: String) throws {
        try write(String(decoding: bytes(path), as: UTF8.self) + text, to: path)
    }

    /// The bytes of a file below the root.
    func bytes(_ path: String) throws -> Data { try Data(contentsOf: root.appending(path: path)) }

    /// The names in a folder below the root, hidden ones too.
    func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path).sorted()
    }

    /// Runs the program in the root.
    func run(_ arguments: String..., output: FileHandle? = nil) throws -> Program.Outcome {
        try Program.run(arguments, in: root, output: output)
    }

    private static let files = [
        "schools.csv": """
        school,name,stages,setting,lat,lon
        A,县城小学,primary,urban,32.50,108.60
        B,山里小学,primary,rural,32.55,108.65

        """,
        "groups.csv": "group,name,kind\nG,第一教共体,tight\n",
        "members.csv": "group,school,role\nG,A,core\nG,B,member\n",
        "teachers.csv": """
        teacher,name,school,subjects,at_school_since
        T1,王芳,A,pe,2015-09
        T2,李雷,A,pe,2024-09
        T3,韩梅,B,chinese,2019-09

        """,
        "demand.csv": "school,stage,subject,periods\nA,primary,pe,18\nB,primary,pe,10\nB,primary,chinese,14\n",
        "policy.toml": """
        title = "小县"
        start = "2026-fall"
        horizon = 2
        backbone = []
        [subjects]
        pe = { load = 16, weight = 2.0, label = "体育" }
        chinese = { load = 14 }
        [gap]
        price = 10.0
        [modes.itinerant]
        kind = "visiting"
        label = "走教"
        routes = ["any>any"]
        max_days = 3
        periods_per_day = 5
        day_points = 2.0
        [modes.rotation]
        kind = "posting"
        routes = ["any>any"]
        min_semesters = 2
        max_semesters = 4
        start_points = 20.0

        """,
    ]
}
