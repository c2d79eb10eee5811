import Foundation

/// Which files of a folder an earlier run wrote, by its own word.
///
/// `outputs` in `manifest.json` names them: as keys of an object, as texts, or as objects with a `name` or `path`.
/// The manifest cannot list itself, and it leaves out `run.json`, which differs between equal runs; both belong to
/// the run all the same.
enum ManifestListing {
    static let fileName = "manifest.json"

    /// The names listed; none where there is no manifest, or none of ours.
    static func names(inManifestOf folder: String) -> Set<String> {
        guard case .bytes(let bytes)? = try? FileReading.read(folder + "/" + fileName),
            let manifest = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any],
            let outputs = manifest["outputs"]
        else { return [] }
        return names(in: outputs).union([fileName, "run.json"])
    }

    private static func names(in outputs: Any) -> Set<String> {
        if let byName = outputs as? [String: Any] { return Set(byName.keys) }
        guard let list = outputs as? [Any] else { return [] }
        return Set(
            list.compactMap { entry in
                if let name = entry as? String { return name }
                let fields = entry as? [String: Any]
                return (fields?["name"] ?? fields?["path"]) as? String
            })
    }
}
