import Rotation
import Tables

/// What reading one folder carries along: the contents, what may be referred to, and the faults found so far.
final class ReadingContext {
    let contents: FolderContents
    let diagnostics: DiagnosticCollector
    let policy: PolicyOutline
    private var references: [String: ReferenceIndex] = [:]

    init(_ contents: FolderContents, policy: PolicyOutline, into diagnostics: DiagnosticCollector) {
        self.contents = contents
        self.diagnostics = diagnostics
        self.policy = policy
        references[ReferenceTarget.modes] = ReferenceIndex(
            names: Set(policy.modeKinds.keys), aliases: policy.modeLabels, isComplete: policy.isComplete)
        references[ReferenceTarget.subjects] = ReferenceIndex(
            names: Set(policy.subjectLoads.keys), aliases: policy.subjectLabels, isComplete: policy.isComplete)
        for name in [SchoolTable.name, GroupTable.name, TeacherTable.name, PostTable.name] {
            references[name] = idIndex(of: name)
        }
    }

    /// The table of this name.
    func table(_ name: String) -> Table {
        contents.tables[name] ?? Table(schema: InstanceTables.schema(name))
    }

    /// A reader for each row of the table, in order.
    func rows(_ name: String) -> [RowReader] {
        let table = table(name)
        let columns = RowReader.positions(table.schema)
        return table.rows.map { RowReader($0, of: table, columns: columns, context: self) }
    }

    /// The names given out under `target`.
    func index(of target: String) -> ReferenceIndex { references[target] ?? ReferenceIndex(isComplete: false) }

    /// The ids of one table, its first column; an id given out twice is reported here.
    private func idIndex(of name: String) -> ReferenceIndex {
        let table = table(name)
        let title = table.schema.index(of: "name")
        var titles: [String: [String]] = [:]
        var lines: [String: TableRow] = [:]
        for row in table.rows {
            // What a spreadsheet made of an id is reported as such, and is not an id given out twice.
            guard let id = row.cells.first, !id.isEmpty, !id.isScientific else { continue }
            if let title { titles[row.cells[title], default: []].append(id) }
            if let earlier = lines[id] {
                diagnostics.report(at: table.place(of: row, column: 0), .repeatedID(id, earlier))
            } else {
                lines[id] = row
            }
        }
        return ReferenceIndex(
            names: Set(lines.keys), titles: titles.compactMapValues { $0.count == 1 ? $0[0] : nil },
            isComplete: !table.isDamaged)
    }
}

/// What a column can refer to besides the ids of a table.
enum ReferenceTarget {
    static let modes = "modes"
    static let subjects = "subjects"
}

extension Diagnostic.Message {
    fileprivate static func repeatedID(_ id: String, _ earlier: TableRow) -> Self {
        let line = earlier.reference
        return Self(
            "repeated-id",
            found: Wording(
                "the id \(id.quoted) is given out twice, first on line \(line)",
                "编号 \(id.quoted) 重复，首次出现在第 \(line) 行"),
            mend: Wording("Remove one of the rows, or give it an id of its own", "请删去其中一行或另编一个编号"))
    }
}
