import Rotation

/// A settlement, by its approximate position.
struct Town: Sendable {
    /// Degrees north, to about a hundredth.
    let latitude: Double
    /// Degrees east, to about a hundredth.
    let longitude: Double
    /// The district, county or town it belongs to, where the sample tells them apart.
    var district: String?

    /// Kilometres of one degree of latitude on the sphere of the file format.
    private static let kilometresPerDegree = 111.195

    /// The point some kilometres north and east of the town, to four decimals.
    ///
    /// - Parameter shrink: the cosine of the region's latitude, a constant that no machine rounds differently.
    func point(north: Double, east: Double, shrink: Double) -> Coordinate {
        func rounded(_ degrees: Double) -> Double { (degrees * 10_000).rounded() / 10_000 }
        return Coordinate(
            latitude: rounded(latitude + north / Self.kilometresPerDegree),
            longitude: rounded(longitude + east / (Self.kilometresPerDegree * shrink)))
    }
}
