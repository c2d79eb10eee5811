/// A staffing unit: a school, a division of one (初中部), or a teaching point.
public struct School: Sendable, Hashable, Identifiable {
    /// Unique in the instance.
    public let id: SchoolID
    /// The name for people.
    public let name: String
    /// The stages taught here.
    public let stages: [Stage]
    /// Where it stands.
    public let setting: Setting
    /// The district, county or town it belongs to (区县, 镇街), where the source says.
    public let district: String?
    /// The managing school, if this is a teaching point or a village school under one.
    public let parent: SchoolID?
    /// Pupils, where the source says.
    public let students: Int?
    /// Position, where the source says.
    public let coordinate: Coordinate?
    /// Equipped for shared live lessons.
    public let isOnline: Bool
    /// Free marks such as `new`, `weak`, `private`.
    public let tags: [String]

    /// A school with everything `schools.csv` says of it.
    public init(
        id: SchoolID, name: String, stages: [Stage], setting: Setting, district: String? = nil, parent: SchoolID? = nil,
        students: Int? = nil, coordinate: Coordinate? = nil, isOnline: Bool = false, tags: [String] = []
    ) {
        self.id = id
        self.name = name
        self.stages = stages
        self.setting = setting
        self.district = district
        self.parent = parent
        self.students = students
        self.coordinate = coordinate
        self.isOnline = isOnline
        self.tags = tags
    }
}
