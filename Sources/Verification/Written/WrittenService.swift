import Plans
import Rotation

/// One row of `service.csv`, as written: the record, and the columns that follow from it.
public struct WrittenService: Sendable, Hashable {
    /// What is served.
    public var record: ServiceRecord
    /// The kind of the mode.
    public var kind: String
    /// `yes` where home and host lie in different districts, `no` where in one, blank where that is unknown.
    public var crossDistrict: String
    /// Semesters served by the end of the school year.
    public var total: Int
    /// Those of them in rural or remote places.
    public var country: Int
    /// Yuan due in the school year.
    public var yuan: Double

    /// A row of `service.csv`.
    public init(record: ServiceRecord, kind: String, crossDistrict: String, total: Int, country: Int, yuan: Double) {
        self.record = record
        self.kind = kind
        self.crossDistrict = crossDistrict
        self.total = total
        self.country = country
        self.yuan = yuan
    }

    /// The row that writing `record` gives.
    public init(_ record: ServiceRecord, in instance: Instance) {
        self.init(
            record: record, kind: instance.mode(record.mode)?.kindName ?? "",
            crossDistrict: instance.crossesDistricts(from: record.home, to: record.host).map { $0 ? "yes" : "no" }
                ?? "",
            total: record.total, country: record.countrySemesters, yuan: record.yuan)
    }
}
