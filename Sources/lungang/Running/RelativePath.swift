import Foundation

/// The way from one folder to another, which still leads there when both are moved together.
struct RelativePath {
    /// The way, such as `../my-county`.
    let text: String

    /// The way from a folder, which need not exist yet, to a file or folder.
    init(to path: String, from folder: String = ".") {
        let (there, here) = (Self.parts(of: path), Self.parts(of: folder))
        let shared = zip(there, here).prefix { $0 == $1 }.count
        let way = here.dropFirst(shared).map { _ in ".." } + there.dropFirst(shared)
        text = way.isEmpty ? "." : way.joined(separator: "/")
    }

    private static func parts(of path: String) -> [String] {
        URL(fileURLWithPath: path).standardizedFileURL.pathComponents
    }
}
