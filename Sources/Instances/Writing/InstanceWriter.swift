import Rotation
import Tables

/// Writes an instance as a folder that reads back to an equal one: `policy.toml`, `mentoring.toml` where it asks
/// for mentoring, and a CSV file for each table that has rows or must be there.
public struct InstanceWriter: Sendable {
    private let csv: CSVWriter

    /// A writer of tables in the given encoding; the policy is always UTF-8, as TOML is.
    public init(encoding: TextEncoding = .utf8WithMark) { csv = CSVWriter(encoding: encoding) }

    /// The files, in the order in which the tables are described, the settings last.
    public func files(for instance: Instance) -> [OutputFile] {
        let tables = Self.rows(of: instance).compactMap { schema, rows in
            rows.isEmpty && !schema.isRequired ? nil : file(schema, rows)
        }
        let policy = PolicyWriter(instance.policy).text()
        let mentoring = instance.mentoring.map { MentoringWriter($0).text }
        let settings = [(InstanceTables.policyFile, policy), (InstanceTables.mentoringFile, mentoring)]
        return tables
            + settings.compactMap { file, text in
                text.map { OutputFile(name: file, bytes: TextEncoding.utf8.bytes(of: $0)) }
            }
    }

    /// One table: its columns in canonical order, without those in which nothing would stand.
    private func file(_ schema: TableSchema, _ rows: [[String: String]]) -> OutputFile {
        let columns = schema.columns.filter { column in
            column.isRequired || rows.contains { !($0[column.name] ?? "").isEmpty }
        }.map(\.name)
        let cells = rows.map { row in columns.map { row[$0] ?? "" } }
        return OutputFile(name: schema.file, bytes: csv.bytes(header: columns, rows: cells))
    }

    private static func rows(of instance: Instance) -> [(TableSchema, [[String: String]])] {
        [
            (SchoolTable.schema, instance.schools.map(SchoolTable.cells)),
            (GroupTable.schema, instance.groups.map(GroupTable.cells)),
            (MemberTable.schema, instance.memberships.map(MemberTable.cells)),
            (LinkTable.schema, instance.links.map(LinkTable.cells)),
            (ClassTable.schema, instance.classes.map(ClassTable.cells)),
            (DemandTable.schema, instance.demandRows.map(DemandTable.cells)),
            (
                TeacherTable.schema,
                instance.teachers.map { TeacherTable.cells($0, home: instance.school($0.home)) }
            ),
            (LeaveTable.schema, instance.leaves.map(LeaveTable.cells)),
            (PostTable.schema, instance.posts.map(PostTable.cells)),
            (PostingTable.schema, instance.postings.map(PostingTable.cells)),
            (TravelTable.schema, instance.travelRows.map(TravelTable.cells)),
            (PinTable.schema, instance.pins.map(PinTable.cells)),
            (
                WaiverTable.schema,
                instance.waivers.map(WaiverTable.cells) + instance.lintWaivers.map(WaiverTable.cells)
            ),
            (ServiceTable.schema, instance.service.map(ServiceTable.cells)),
        ]
    }
}
