import CWorkbook
import Foundation
import Tables

/// A workbook that the library could not make, in its words.
public struct WorkbookFault: Error, Sendable {
    /// What the library said.
    public let reason: String
}

extension PlanWorkbook {
    /// A cell holds no more; longer texts are cut.
    private static let longestText = 32_767

    /// The file.
    ///
    /// The library writes to a path only: the file is made in a folder that nobody else may enter, read, and taken
    /// away again.
    public func bytes() throws(WorkbookFault) -> Data {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lungang-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch { throw WorkbookFault(reason: "\(folder.path): \(error.localizedDescription)") }
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "plan.xlsx")
        guard let book = cworkbook_open(path.path) else { throw WorkbookFault(reason: Self.reason(1)) }
        var fault: Int32 = 0
        func attempt(_ code: Int32) { if fault == 0 { fault = code } }
        for sheet in sheets where fault == 0 {
            attempt(cworkbook_add_sheet(book, sheet.name, UInt32(sheet.rows.count), UInt16(sheet.columns.count)))
            guard fault == 0 else { break }
            for (index, column) in zip(UInt16(0)..., sheet.columns) {
                attempt(cworkbook_set_width(book, index, column.width))
                attempt(cworkbook_write_text(book, 0, index, column.heading, 1))
            }
            for (line, row) in zip(UInt32(1)..., sheet.rows) {
                for (index, cell) in zip(UInt16(0)..., row) {
                    switch cell {
                    case .empty: break
                    case .text(let text):
                        if !text.isEmpty { attempt(cworkbook_write_text(book, line, index, Self.fitting(text), 0)) }
                    case .number(let value): attempt(cworkbook_write_number(book, line, index, value))
                    }
                }
            }
        }
        attempt(cworkbook_close(book))
        guard fault == 0 else { throw WorkbookFault(reason: Self.reason(fault)) }
        guard let bytes = try? Data(contentsOf: path) else { throw WorkbookFault(reason: "\(path.path) is gone") }
        return bytes
    }

    private static func reason(_ code: Int32) -> String { String(cString: cworkbook_reason(code)) }

    private static func fitting(_ text: String) -> String {
        text.utf16.count <= longestText ? text : String(text.prefix(longestText / 2))
    }
}
