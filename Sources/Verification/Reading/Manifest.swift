/// What `manifest.json` says of the files: their SHA-256, by name.
///
/// Digests stand under `inputs` and `outputs`, either as an object from name to digest or as a list of objects with
/// a `name` (or `path`) and a `sha256`.
struct Manifest: Sendable, Decodable {
    let inputs: [String: String]
    let outputs: [String: String]

    private enum CodingKeys: CodingKey { case inputs, outputs }

    private struct Entry: Decodable {
        let name: String?
        let path: String?
        let sha256: String
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        inputs = try Self.digests(in: container, .inputs)
        outputs = try Self.digests(in: container, .outputs)
    }

    private static func digests(
        in container: KeyedDecodingContainer<CodingKeys>, _ key: CodingKeys
    ) throws -> [String: String] {
        if let plain = try? container.decode([String: String].self, forKey: key) { return plain }
        if let entries = try? container.decode([String: Entry].self, forKey: key) {
            return entries.mapValues(\.sha256)
        }
        let entries = try container.decode([Entry].self, forKey: key)
        return Dictionary(entries.map { ($0.name ?? $0.path ?? "", $0.sha256) }) { first, _ in first }
    }
}
