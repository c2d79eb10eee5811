import Foundation

/// The encodings in which Chinese offices keep tables.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
    /// UTF-8 with a byte-order mark, which every spreadsheet opens rightly.
    case utf8WithMark = "utf-8-bom"
    /// UTF-8 without one.
    case utf8 = "utf-8"
    /// GB18030, of which GBK and GB 2312 are parts.
    case gb18030

    /// Foundation's number for GB18030; `CFStringConvertEncodingToNSStringEncoding` is not there on Linux.
    private static let gb18030Foundation = String.Encoding(rawValue: 0x8000_0632)

    /// The bytes of `text`. A character that the encoding lacks becomes `?`, but all three have all of Unicode.
    public func bytes(of text: String) -> Data {
        switch self {
        case .utf8WithMark: Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
        case .utf8: Data(text.utf8)
        case .gb18030: text.data(using: Self.gb18030Foundation, allowLossyConversion: true) ?? Data(text.utf8)
        }
    }

    /// The text of `bytes`, and how it was written.
    ///
    /// Valid UTF-8 is taken as UTF-8, other than a text of which GB18030 makes better sense; anything else is tried
    /// as GB18030.
    static func decode(_ bytes: Data) throws(UnreadableText) -> (text: String, encoding: TextEncoding) {
        if let kind = ForeignFile(bytes) { throw .foreign(kind) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let body = hasMark ? bytes.dropFirst(3) : bytes
        if let zero = body.firstIndex(of: 0) { throw .zeroByte(line: line(of: zero, in: bytes)) }
        let utf8 = String(validating: body, as: UTF8.self)
        if let utf8, hasMark || !isProbablyGB18030(utf8) { return (utf8, hasMark ? .utf8WithMark : .utf8) }
        if !hasMark, let text = String(data: body, encoding: gb18030Foundation) { return (text, .gb18030) }
        if let utf8 { return (utf8, .utf8) }
        throw .unknown(line: line(of: firstNonUTF8(in: body), in: bytes))
    }

    /// Whether a text that is valid UTF-8 was hardly meant as such.
    ///
    /// A few Chinese words in GB18030 happen to be valid UTF-8: 学校 reads as `ѧУ`. A table that holds a word of
    /// letters from U+0080 to U+07FF (Cyrillic, Arabic, …) but not one Chinese character is such a table.
    private static func isProbablyGB18030(_ text: String) -> Bool {
        var run = 0
        var longestRun = 0
        for scalar in text.unicodeScalars {
            guard scalar.value < 0x800 else { return false }
            run = scalar.isASCII ? 0 : run + 1
            longestRun = max(longestRun, run)
        }
        // A single letter is an accent in a foreign name or the dot in a Uyghur one.
        return longestRun > 1
    }

    private static func line(of index: Data.Index, in bytes: Data) -> Int {
        1 + bytes[..<index].count { $0 == 0x0A }
    }

    /// The first byte that is no part of a UTF-8 character: where whoever looks for the fault should look.
    private static func firstNonUTF8(in bytes: Data) -> Data.Index {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var index = bytes.startIndex
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { index += UTF8.width(scalar) }
        return min(index, bytes.endIndex)
    }
}

/// Why bytes are no text.
enum UnreadableText: Error {
    case foreign(ForeignFile)
    case utf16
    case zeroByte(line: Int)
    case unknown(line: Int)

    /// The line on which the fault lies, where it lies on one.
    var line: Int? {
        switch self {
        case .foreign, .utf16: nil
        case .zeroByte(let line), .unknown(let line): line
        }
    }

    /// The fault in words.
    var message: Diagnostic.Message {
        switch self {
        case .foreign(let kind): kind.message
        case .utf16: .utf16
        case .zeroByte: .zeroByte
        case .unknown: .unknownEncoding
        }
    }
}

extension Diagnostic.Message {
    fileprivate static let encodings = Wording("UTF-8 or GB18030", "UTF-8 或 GB18030")
    fileprivate static let saveAsUTF8 = Wording(
        "In the spreadsheet, choose “Save as … CSV UTF-8”", "请在表格软件中选择“另存为 CSV UTF-8”")

    fileprivate static let utf16 = Self(
        "utf-16", found: Wording("the file is written in UTF-16", "文件编码是 UTF-16"), allowed: encodings,
        mend: saveAsUTF8)

    fileprivate static let zeroByte = Self(
        "zero-byte", found: Wording("there is a zero byte, which no text has", "含有文本中不应出现的空字节（NUL）"),
        mend: Wording(
            "The file is damaged, or no text at all; save it again as CSV UTF-8",
            "文件已损坏或不是文本，请重新另存为 CSV UTF-8"))

    fileprivate static let unknownEncoding = Self(
        "unknown-encoding",
        found: Wording("the file is neither UTF-8 nor GB18030", "文件既不是 UTF-8 也不是 GB18030 编码"),
        allowed: encodings, mend: saveAsUTF8)
}
