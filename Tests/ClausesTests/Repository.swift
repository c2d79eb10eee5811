import Foundation

/// The folder in which this test stands, as the tests of claims see it.
enum Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Every file below a folder whose name ends so.
    static func files(below folder: URL, ending: String) throws -> [URL] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".\(ending)") }.sorted().map { folder.appending(path: $0) }
    }
}
