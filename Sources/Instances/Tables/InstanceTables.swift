import Tables

/// Every table of an instance, in the order in which they are described and written.
///
/// The schemas are the one description of the columns: the reader, the writer, documentation and data packages all
/// go by them.
public enum InstanceTables {
    /// The schemas.
    public static let schemas: [TableSchema] = [
        SchoolTable.schema, GroupTable.schema, MemberTable.schema, LinkTable.schema, ClassTable.schema,
        DemandTable.schema, TeacherTable.schema, LeaveTable.schema, PostTable.schema, PostingTable.schema,
        TravelTable.schema, PinTable.schema, WaiverTable.schema, ServiceTable.schema,
    ]

    /// The file that holds the settings.
    public static let policyFile = "policy.toml"

    /// The file that asks for mentoring, where there is one.
    public static let mentoringFile = "mentoring.toml"

    /// The files without which a folder is no instance.
    public static let requiredFiles = [policyFile] + schemas.filter(\.isRequired).map(\.file)

    /// A reader of folders that hold these tables.
    public static let folderReader = FolderReader(
        tables: schemas, policyFile: policyFile, optionalSettings: [mentoringFile])

    static func schema(_ name: String) -> TableSchema {
        guard let schema = schemas.first(where: { $0.name == name }) else {
            preconditionFailure("there is no table \(name)")
        }
        return schema
    }
}
