/// Minutes between schools, one way, door to door.
public struct Travel: Sendable {
    private let rows: [SchoolID: [SchoolID: Double]]
    private let coordinates: [SchoolID: Coordinate]
    private let estimate: TravelEstimate

    init(schools: [School], rows: [TravelRow], estimate: TravelEstimate) {
        var table: [SchoolID: [SchoolID: Double]] = [:]
        for row in rows { table[row.from, default: [:]][row.to] = row.minutes }
        self.rows = table
        self.estimate = estimate
        coordinates = schools.reduce(into: [:]) { result, school in result[school.id] = school.coordinate }
    }

    /// Minutes from one school to another, or `nil` where the pair is out of reach.
    ///
    /// A row of `travel.csv` counts both ways unless both rows stand; a missing pair is estimated from the
    /// great circle and rounded up to a whole minute; without coordinates it is out of reach.
    public func minutes(from: SchoolID, to: SchoolID) -> Double? {
        if from == to { return 0 }
        if let known = rows[from]?[to] ?? rows[to]?[from] { return known }
        guard let here = coordinates[from], let there = coordinates[to] else { return nil }
        let minutes = here.kilometres(to: there) * estimate.detour / estimate.kilometresPerHour * 60
        return minutes.rounded(.up)
    }
}
