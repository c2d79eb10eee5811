import Foundation

/// A point on the globe, in degrees WGS 84.
public struct Coordinate: Sendable, Hashable {
    /// Degrees north.
    public let latitude: Double
    /// Degrees east.
    public let longitude: Double

    /// The point at these degrees.
    public init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// The mean radius of the earth, in kilometres, as the file format fixes it.
    public static let earthRadius = 6371.0088

    /// Great-circle distance in kilometres (haversine).
    public func kilometres(to other: Coordinate) -> Double {
        let radians = Double.pi / 180
        let north = (other.latitude - latitude) * radians
        let east = (other.longitude - longitude) * radians
        let chord =
            sin(north / 2) * sin(north / 2)
            + cos(latitude * radians) * cos(other.latitude * radians) * sin(east / 2) * sin(east / 2)
        return 2 * Self.earthRadius * asin(min(1, chord.squareRoot()))
    }
}
