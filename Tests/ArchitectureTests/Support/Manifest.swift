import Foundation

/// What `Package.swift` says of the rooms, read as text.
struct Manifest {
    /// The rooms, and what each is declared to import of the house and of other packages.
    let rooms: [String: Set<String>]
    /// What the program is declared to import.
    let program: Set<String>
    /// The names of all targets.
    let targets: Set<String>

    /// How the manifest calls products of other packages.
    private static let products = ["toml": "TOMLKit", "crypto": "Crypto", "argumentParser": "ArgumentParser"]

    init() throws {
        let url = SourceFile.package.appending(path: "Package.swift")
        let text = try String(contentsOf: url, encoding: .utf8).replacing(/\s+/, with: " ")
        var rooms: [String: Set<String>] = [:]
        for match in text.matches(of: /\+? room\( ?"(\w+)"(?:, imports: \[(.*?)\])?/) {
            rooms[String(match.1)] = Self.names(match.2 ?? "")
        }
        self.rooms = rooms
        program =
            text.firstMatch(of: /\.executableTarget\( name: "lungang", dependencies: \[(.*?)\]/)
            .map { Self.names($0.1) } ?? []
        targets = Set(rooms.keys).union(text.matches(of: /arget\( ?name: "(\w+)"/).map { String($0.1) })
    }

    private static func names(_ list: Substring) -> Set<String> {
        Set(
            list.split(separator: ",").map { item in
                let name = item.filter { $0.isLetter }
                return products[name] ?? name
            }.filter { !$0.isEmpty })
    }
}
