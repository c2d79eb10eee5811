import Foundation

/// Changes single settings in the text of a TOML document and leaves all else as somebody wrote it: comments, order,
/// blank lines, and how other values are spelt.
///
/// Every change is read back before it is kept, so that what is written is what was meant or nothing.
public struct TOMLEditor: Sendable {
    private let file: String
    private let encoding: TextEncoding
    private var text: [UInt8]
    private var tree: TOMLNode

    /// An editor of the document in `bytes`; `nil` where that is none.
    public init?(_ bytes: Data, file: String) {
        guard let decoded = try? TextEncoding.decode(bytes),
            let tree = TOMLReader.read(bytes, file: file, into: DiagnosticCollector())
        else { return nil }
        self.file = file
        self.tree = tree
        encoding = decoded.encoding
        text = Array(decoded.text.utf8)
    }

    /// The document as it has become.
    public var bytes: Data { encoding.bytes(of: String(decoding: text, as: UTF8.self)) }

    /// The value under a path of keys, if there is one.
    public func value(at path: [String]) -> TOMLNode? { tree.value(at: path[...]) }

    /// The text of the value under a path of keys, if it has a place of its own.
    public func spelling(at path: [String]) -> String? {
        TOMLOutline(text).assignments.first { $0.path == path }
            .map { String(decoding: text[$0.value], as: UTF8.self) }
    }

    /// Gives the setting under a path of keys another value.
    ///
    /// - Returns: Whether that could be done; the document is as it was where it could not.
    public mutating func set(_ path: [String], to value: TOMLNode) -> Bool {
        guard !path.isEmpty, let wanted = tree.setting(path[...], to: value) else { return false }
        if wanted == tree { return true }
        for candidate in candidates(path, wanted) {
            let bytes = Data(String(decoding: candidate, as: UTF8.self).utf8)
            guard TOMLReader.read(bytes, file: file, into: DiagnosticCollector()) == wanted else { continue }
            text = candidate
            tree = wanted
            return true
        }
        return false
    }

    /// Texts that may be what is wanted, the least changed first: the value replaced where it stands, the table around
    /// it rewritten where that is a value, a line added below the header of its table, a new table at the end, a dotted
    /// key below the header of a table further out.
    private func candidates(_ path: [String], _ wanted: TOMLNode) -> [[UInt8]] {
        let outline = TOMLOutline(text)
        var candidates: [[UInt8]] = []
        for depth in path.indices.reversed() {
            let known = Array(path[...depth])
            guard let assignment = outline.assignments.first(where: { $0.path == known }),
                let value = wanted.value(at: known[...])
            else { continue }
            candidates.append(replacing(assignment.value, with: value.written))
        }
        guard let key = path.last, let value = wanted.value(at: path[...]) else { return candidates }
        let lines = path.indices.reversed().compactMap { depth -> [UInt8]? in
            guard let section = outline.sections.first(where: { $0.path == Array(path[..<depth]) }) else { return nil }
            let key = path[depth...].reduce("", DottedKey.joining)
            return inserting(["\(key) = \(value.written)"], at: section.end)
        }
        let table =
            if case .table(let entries) = value { newTable(path, entries) } else {
                newTable(path.dropLast(), [key: value])
            }
        let hasHeader = outline.sections.contains { $0.path == Array(path.dropLast()) }
        return candidates + (hasHeader ? lines + [table] : [table] + lines)
    }

    private func newTable(_ path: some Sequence<String>, _ entries: [String: TOMLNode]) -> [UInt8] {
        let lines = entries.sorted { $0.key < $1.key }
            .map { "\(DottedKey.joining("", $0.key)) = \($0.value.written)" }
        return inserting(["", "[\(path.reduce("", DottedKey.joining))]"] + lines, at: text.count)
    }

    private func replacing(_ range: Range<Int>, with value: String) -> [UInt8] {
        Array(text[..<range.lowerBound]) + Array(value.utf8) + Array(text[range.upperBound...])
    }

    private func inserting(_ lines: [String], at position: Int) -> [UInt8] {
        let before = text[..<position]
        let needsEnd = before.last.map { $0 != UInt8(ascii: "\n") } ?? false
        let inserted = (needsEnd ? lineEnd : "") + lines.map { $0 + lineEnd }.joined()
        return Array(before) + Array(inserted.utf8) + Array(text[position...])
    }

    private var lineEnd: String {
        guard let end = text.firstIndex(of: UInt8(ascii: "\n")), end > 0 else { return "\n" }
        return text[end - 1] == UInt8(ascii: "\r") ? "\r\n" : "\n"
    }
}

extension TOMLNode {
    /// The value as a document holds it, on one line.
    public var written: String {
        switch self {
        case .string(let text): Self.quoted(text)
        case .integer(let value): "\(value)"
        case .number(let value): value.isNaN ? "nan" : value.isInfinite ? (value < 0 ? "-inf" : "inf") : "\(value)"
        case .boolean(let flag): "\(flag)"
        case .moment(let text): text
        case .array(let nodes): "[" + nodes.map(\.written).joined(separator: ", ") + "]"
        case .table(let entries):
            entries.isEmpty
                ? "{}"
                : "{ "
                    + entries.sorted { $0.key < $1.key }
                    .map { "\(DottedKey.joining("", $0.key)) = \($0.value.written)" }.joined(separator: ", ") + " }"
        }
    }

    private static func quoted(_ text: String) -> String {
        var written = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": written += "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                written += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: written.unicodeScalars.append(scalar)
            }
        }
        return written + "\""
    }
}
