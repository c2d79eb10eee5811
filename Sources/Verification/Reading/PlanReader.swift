import Foundation
import Plans
import Rotation
import Tables

/// Reads the tables of a plan folder; a row that cannot be read is a finding and left out.
struct PlanReader {
    private let files: [String: Data]
    private(set) var findings: [Finding] = []
    /// The names of teachers on the placements read so far.
    private(set) var names: [TeacherID: String] = [:]

    init(_ files: [InputFile]) {
        self.files = Dictionary(files.map { ($0.name, $0.bytes) }) { first, _ in first }
    }

    /// The bytes of a file, whose absence is a finding.
    mutating func bytes(of file: PlanFile) -> Data? {
        if let bytes = files[file.rawValue] { return bytes }
        report(.fileMissing, at: Location(file: file))
        return nil
    }

    mutating func placements() -> [Written<Placement>] {
        var names: [TeacherID: String] = [:]
        defer { self.names = names }
        return rows(of: .plan, PlanTables.plan) { row in
            let since = row.semester("since")
            let until = row.semester("until")
            let status = row.choice("status", as: Placement.Status.self)
            let firmness = row.choice("firm", as: Firmness.self)
            let semesters = row.integer("semesters")
            let subjects = CellKind.items(of: row.text("subjects")).map { SubjectID(rawValue: $0) }
            let placement = Placement(
                teacher: row.id("teacher"), mode: row.id("mode"), post: row.optionalID("post"), home: row.id("home"),
                host: row.id("host"), since: since ?? .zero, until: until ?? .zero,
                days: row.optionalInteger("days"), minutes: row.optionalNumber("minutes"), subjects: subjects,
                status: status ?? .new, points: row.number("points"), yuan: row.number("yuan"),
                isFirm: firmness == .firm)
            names[placement.teacher] = row.text("name")
            return (placement, placement.semesters == semesters ? nil : ("semesters", "\(placement.semesters)"))
        }
    }

    mutating func coverage() -> [Written<Coverage>] {
        rows(of: .coverage, PlanTables.coverage) { row in
            let course = row.course()
            let semester = row.semester("semester")
            let coverage = Coverage(
                school: row.id("school"), course: course ?? .none, semester: semester ?? .zero,
                demand: row.number("demand"), home: row.number("home"), posted: row.number("posted"),
                visiting: row.number("visiting"), streamed: row.number("streamed"), hired: row.number("hired"),
                unmet: row.number("unmet"), before: row.number("before"), points: row.number("points"))
            return (coverage, nil)
        }
    }

    mutating func streams() -> [Written<Plans.Stream>] {
        rows(of: .streams, PlanTables.streams) { row in
            let course = row.course()
            let semester = row.semester("semester")
            let stream = Plans.Stream(
                semester: semester ?? .zero, course: course ?? .none, from: row.id("from"), to: row.id("to"),
                periods: row.number("periods"))
            return (stream, nil)
        }
    }

    mutating func outcomes() -> [Written<WrittenOutcome>] {
        rows(of: .rules, PlanTables.rules) { row in
            let rule = row.choice("rule", as: RuleName.self)
            let semester = row.semester("semester")
            let outcome = WrittenOutcome(
                rule: rule ?? .posts, cite: row.text("cite"), place: row.text("place"), semester: semester ?? .zero,
                required: row.number("required"), achieved: row.number("achieved"),
                shortfall: row.number("shortfall"), points: row.number("points"), waivedBy: row.text("waived_by"))
            return (outcome, nil)
        }
    }

    mutating func terms() -> [Written<WrittenTerm>] {
        rows(of: .score, PlanTables.score) { row in
            (WrittenTerm(key: row.text("term"), amount: row.number("amount"), points: row.number("points")), nil)
        }
    }

    /// The ledger of service; `nil` where the file is missing.
    mutating func service() -> [Written<WrittenService>]? {
        let records = rows(of: .service, PlanTables.service) { row in
            let setting = row.choice("setting", as: Setting.self)
            let record = ServiceRecord(
                teacher: row.id("teacher"), mode: row.id("mode"), home: row.id("home"), host: row.id("host"),
                setting: setting ?? .urban, schoolYear: row.integer("school_year"), before: row.integer("before"),
                semesters: row.integer("semesters"), days: row.optionalInteger("days"),
                periods: row.number("periods"), startYuan: row.number("yuan_start"),
                semesterYuan: row.number("yuan_semesters"), dayYuan: row.number("yuan_days"))
            let written = WrittenService(
                record: record, kind: row.text("kind"), crossDistrict: row.text("cross_district"),
                total: row.integer("total"), country: row.integer("country"),
                yuan: row.number("yuan"))
            return (written, nil)
        }
        return files[PlanFile.service.rawValue].map { _ in records }
    }

    /// The tallies of directions; `nil` where the file is missing.
    mutating func directions() -> [Written<DirectionTally>]? {
        let tallies = rows(of: .directions, PlanTables.directions) { row in
            var tally = DirectionTally(
                schoolYear: row.integer("school_year"), group: row.optionalID("group"),
                hostGroup: row.optionalID("host_group"), mode: row.id("mode"), route: row.text("direction"))
            tally.new = row.integer("new")
            tally.running = row.integer("running")
            tally.teachers = row.integer("teachers")
            tally.backbone = row.integer("backbone")
            tally.managers = row.integer("managers")
            tally.toCountry = row.integer("to_country")
            tally.toTown = row.integer("to_town")
            return (tally, nil)
        }
        return files[PlanFile.directions.rawValue].map { _ in tallies }
    }

    /// The names of the clauses that are quoted; `nil` where no table quotes any.
    mutating func clauses() -> Set<String>? {
        guard files[PlanFile.clauses.rawValue] != nil else { return nil }
        return Set(rows(of: .clauses, PlanTables.clauses) { row in (row.text("clause"), nil) }.map(\.value))
    }

    /// Who mentors whom; `nil` where the file is missing, which only the instance can call a fault.
    mutating func mentoring() -> [Written<MentoringPlan.Row>]? {
        guard files[PlanFile.mentoring.rawValue] != nil else { return nil }
        return rows(of: .mentoring, PlanTables.mentoring) { row in
            func person(_ teacher: String, _ place: String) -> MentoringPlan.Row.Person? {
                row.optionalID(teacher, as: TeacherID.self).map { .init($0, at: row.optionalID(place) ?? "") }
            }
            let status = row.choice("status", as: MentoringPlan.Status.self)
            let pair = MentoringPlan.Row(
                schoolYear: row.integer("school_year"), subject: row.id("subject"),
                young: person("young", "young_place"), mentor: person("mentor", "mentor_place"),
                minutes: row.optionalNumber("minutes"), status: status ?? .paired)
            let samePlace = pair.isSamePlace.map { $0 ? "yes" : "no" } ?? ""
            return (pair, row.text("same_place") == samePlace ? nil : ("same_place", samePlace))
        }
    }

    mutating func summary() -> WrittenSummary? {
        guard let bytes = bytes(of: .summary) else { return nil }
        do {
            return try JSONDecoder().decode(WrittenSummary.self, from: bytes)
        } catch {
            report(.unreadableFile, at: Location(file: .summary))
            return nil
        }
    }

    /// How many rows the roster has that an office sends out; `nil` where it cannot be read.
    mutating func rosterCount() -> Int? {
        let before = findings.count
        let table = table(.roster, PlanTables.roster)
        return findings.count == before ? table?.rows.count : nil
    }

    private enum Firmness: String, CaseIterable { case firm, outlook }

    /// Reads every row of a table with `read`, which also names a column that contradicts the others.
    private mutating func rows<Value: Sendable>(
        of file: PlanFile, _ schema: TableSchema,
        _ read: (inout RowReader) -> (Value, contradiction: (column: String, expected: String)?)
    ) -> [Written<Value>] {
        guard let table = table(file, schema) else { return [] }
        return table.rows.compactMap { tableRow in
            var row = RowReader(tableRow, of: table, in: file)
            let (value, contradiction) = read(&row)
            findings += row.findings
            guard row.isWhole else { return nil }
            if let contradiction {
                report(
                    .wrongColumn, at: Location(file: file, line: row.line, item: contradiction.column),
                    expected: contradiction.expected, found: row.text(contradiction.column))
            }
            return Written(line: row.line, value: value)
        }
    }

    private mutating func table(_ file: PlanFile, _ schema: TableSchema) -> Table? {
        guard let bytes = bytes(of: file) else { return nil }
        let diagnostics = DiagnosticCollector()
        let table = TableReader.read(bytes, as: schema, into: diagnostics)
        for diagnostic in diagnostics.diagnostics {
            let message = Finding.Message("file.\(diagnostic.message.kind)", diagnostic.message.found)
            report(message, at: Location(file: file, line: diagnostic.place.line, item: diagnostic.place.name))
        }
        return table
    }

    private mutating func report(
        _ message: Finding.Message, at location: Location, expected: String? = nil, found: String? = nil
    ) {
        findings.append(
            Finding(
                message: message, location: location, expected: expected.map(Phrase.wording),
                found: found.map(Phrase.wording), distance: nil))
    }
}

extension Semester {
    /// Stands in a row that is left out because its own semester could not be read.
    fileprivate static let zero = Semester(schoolYear: 0, term: .fall)
}

extension Course {
    /// Stands in a row that is left out because its own course could not be read.
    fileprivate static let none = Course(.kindergarten, "")
}

extension Finding.Message {
    static let fileMissing = Finding.Message("file.missing", "the file is missing", "缺少文件")
    static let unreadableFile = Finding.Message("file.unreadable", "the file cannot be read", "文件无法读取")
}
