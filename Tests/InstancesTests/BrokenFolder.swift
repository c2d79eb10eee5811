import Foundation
import Instances
import Tables

/// One change to a file of an example.
enum Edit: Sendable {
    /// Replaces the first occurrence of a text.
    case replace(String, String, String)
    /// Adds lines at the end of a file, which may be new.
    case append(String, String)
    /// Writes a file anew.
    case write(String, String)
    case remove(String)
}

/// An example with faults put into it.
final class BrokenFolder {
    private let folder: TemporaryFolder

    init(_ edits: [Edit], of example: String = "every-rule") throws {
        folder = try TemporaryFolder()
        for name in try FileManager.default.contentsOfDirectory(atPath: Fixtures.path(example)) {
            try FileManager.default.copyItem(
                atPath: Fixtures.path(example) + "/" + name, toPath: folder.path + "/" + name)
        }
        for edit in edits { try apply(edit) }
    }

    private func apply(_ edit: Edit) throws {
        switch edit {
        case .replace(let file, let old, let new):
            let text = try text(of: file)
            guard let range = text.range(of: old, options: .literal) else { throw NotFound(text: old) }
            try folder.write(text.replacingCharacters(in: range, with: new), to: file)
        case .append(let file, let lines): try folder.write(((try? text(of: file)) ?? "") + lines + "\n", to: file)
        case .write(let file, let text): try folder.write(text, to: file)
        case .remove(let file): try FileManager.default.removeItem(atPath: folder.path + "/" + file)
        }
    }

    private struct NotFound: Error { let text: String }

    /// The text of one file.
    func text(of file: String) throws -> String {
        try String(contentsOfFile: folder.path + "/" + file, encoding: .utf8)
    }

    /// Writes one file anew.
    func write(_ text: String, to file: String) throws { try folder.write(text, to: file) }

    /// What reading gives where it finds no fault.
    func read() throws -> ReadInstance { try InstanceReader().read(folder: folder.path) }

    /// Everything reading says, errors and warnings.
    func diagnostics() throws -> [Diagnostic] {
        do {
            return try InstanceReader().read(folder: folder.path).warnings
        } catch InstanceFault.input(let fault) {
            return fault.diagnostics
        }
    }

    /// Everything reading says, in short: place, kind, and a `~` before a warning.
    func findings() throws -> [String] {
        try diagnostics().map { diagnostic in
            let mark = diagnostic.severity == .warning ? "~" : ""
            return "\(diagnostic.place.text(in: .english)) \(mark)\(diagnostic.message.kind)"
        }
    }
}
