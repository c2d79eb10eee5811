/// The version of the program, as manifests record it.
enum Version {
    static let current = "0.1.0"
}
