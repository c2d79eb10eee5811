/// Where in the text of a TOML document its keys and values stand, as far as an editor needs to know.
///
/// Comments and blank lines belong to nothing. Tables in lists (`[[…]]`) are passed over: their keys have no path.
struct TOMLOutline {
    /// One `key = value`.
    struct Assignment {
        /// The keys from the root of the document on.
        let path: [String]
        /// The bytes of the value.
        let value: Range<Int>
    }

    /// One table, from its header to the next.
    struct Section {
        /// The keys from the root on; `nil` for a table in a list.
        let path: [String]?
        /// Behind the last byte of its header or of its last assignment, line end and comment included.
        var end: Int
    }

    private(set) var assignments: [Assignment] = []
    private(set) var sections = [Section(path: [], end: 0)]

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        while position < bytes.count { readStatement() }
    }

    private mutating func readStatement() {
        switch bytes[position] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): position += 1
        case UInt8(ascii: "#"): skipLine()
        case UInt8(ascii: "["): readHeader()
        default: readAssignment()
        }
    }

    private mutating func readHeader() {
        let isList = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "[")
        let start = position + (isList ? 2 : 1)
        position = start
        skip(to: [UInt8(ascii: "]")])
        let path = isList ? nil : DottedKey.split(text(start..<position))
        skipLine()
        sections.append(Section(path: path, end: position))
    }

    private mutating func readAssignment() {
        let start = position
        skip(to: [UInt8(ascii: "="), UInt8(ascii: "\n")])
        let key = DottedKey.split(text(start..<position))
        guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return skipLine() }
        position += 1
        while position < bytes.count, bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\t") {
            position += 1
        }
        let value = readValue()
        if let key, let table = sections[sections.count - 1].path {
            assignments.append(Assignment(path: table + key, value: value))
        }
        skipLine()
        sections[sections.count - 1].end = position
    }

    /// The bytes of a value, without the blanks and the comment behind it.
    private mutating func readValue() -> Range<Int> {
        let start = position
        var end = start
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
            case UInt8(ascii: "#"):
                if depth == 0 { return start..<end }
                skipLine()
                continue
            case UInt8(ascii: "\n"):
                if depth == 0 { return start..<end }
                position += 1
                continue
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
                position += 1
                continue
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                position += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                position += 1
            default: position += 1
            }
            end = position
        }
        return start..<end
    }

    /// Goes on to the first of these bytes outside of strings, or to the end.
    private mutating func skip(to stops: Set<UInt8>) {
        while position < bytes.count, !stops.contains(bytes[position]) {
            if bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") {
                skipString()
            } else {
                position += 1
            }
        }
    }

    private mutating func skipString() {
        let quote = bytes[position]
        let isLong = bytes[position...].starts(with: [quote, quote, quote])
        let close = isLong ? [quote, quote, quote] : [quote]
        position += close.count
        while position < bytes.count, !bytes[position...].starts(with: close) {
            if !isLong, bytes[position] == UInt8(ascii: "\n") { return }
            position += quote == UInt8(ascii: "\"") && bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position = min(bytes.count, position + close.count)
        // A long string may end in more quotes than close it.
        while isLong, position < bytes.count, bytes[position] == quote { position += 1 }
    }

    private mutating func skipLine() {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
        position = min(bytes.count, position + 1)
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
