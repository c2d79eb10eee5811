/// What `Package.swift` says of the rooms, read as text.
enum Manifest {
    /// The rooms, and what each is declared to import of the house and of other packages.
    static let rooms: [String: Set<String>] = Repository.manifest
        .matches(of: /room\( ?"(\w+)"(?:, imports: \[(.*?)\])?/)
        .reduce(into: [:]) { $0[String($1.1)] = names($1.2 ?? "") }

    /// What the program is declared to import.
    static let program =
        Repository.manifest
        .firstMatch(of: /\.executableTarget\( name: "lungang", dependencies: \[(.*?)\]/)
        .map { names($0.1) } ?? []

    /// The names of all targets.
    static let targets = Set(rooms.keys)
        .union(Repository.manifest.matches(of: /arget\( ?name: "(\w+)"/).map { String($0.1) })

    /// How the manifest calls products of other packages.
    private static let products = ["toml": "TOMLKit", "crypto": "Crypto", "argumentParser": "ArgumentParser"]

    private static func names(_ list: Substring) -> Set<String> {
        Set(
            list.split(separator: ",").map { item in
                let name = item.filter(\.isLetter)
                return products[name] ?? name
            }.filter { !$0.isEmpty })
    }
}
