import Foundation

/// A file of another program that somebody gave the name of a table.
///
/// Changing the ending of a name changes nothing of what stands in the file; which program wrote it shows in its first
/// bytes.
enum ForeignFile: CaseIterable {
    /// A workbook of Excel or WPS (`.xlsx`), or anything else that is packed like one.
    case workbook
    /// A workbook of an older Excel or WPS (`.xls`, `.et`).
    case oldWorkbook
    /// A page of a browser, as which some systems export their tables.
    case page
    /// A document for printing.
    case portableDocument

    init?(_ bytes: Data) {
        let found = Self.allCases.first { kind in
            kind.beginnings.contains { bytes.prefix($0.count).elementsEqual($0) }
        }
        guard let found else { return nil }
        self = found
    }

    private var beginnings: [[UInt8]] {
        switch self {
        case .workbook: [[0x50, 0x4B, 0x03, 0x04]]
        case .oldWorkbook: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]
        case .page:
            ["<html", "<HTML", "<!DOCTYPE", "<!doctype", "<table", "<TABLE", "<?xml"].map { Array($0.utf8) }
        case .portableDocument: [Array("%PDF-".utf8)]
        }
    }

    private var name: Wording {
        switch self {
        case .workbook: Wording("a workbook (such as .xlsx)", "工作簿（如 .xlsx）")
        case .oldWorkbook: Wording("a workbook of an older kind (such as .xls)", "旧版工作簿（如 .xls）")
        case .page: Wording("a web page or XML", "网页或 XML")
        case .portableDocument: Wording("a PDF document", "PDF 文档")
        }
    }

    /// The fault in words.
    var message: Diagnostic.Message {
        Diagnostic.Message(
            "foreign-file",
            found: Wording(
                "the file is \(name.english) under another name", "这是\(name.chinese)，只是改了文件名"),
            allowed: Wording("plain text: cells parted by commas", "纯文本：用英文逗号分隔的单元格"),
            mend: Wording(
                "Open it with Excel or WPS and choose “Save as … CSV UTF-8”; renaming is not enough",
                "请用 Excel 或 WPS 打开，选择“另存为 CSV UTF-8（逗号分隔）”；只改扩展名不行"))
    }
}
