import Rotation
import Tables

/// Cells that name things.
extension RowReader {
    /// The id that this row gives out.
    func id<ID: Identifier>(_ column: String, as type: ID.Type = ID.self) -> ID? {
        guard let text = filled(column) else { return nil }
        if isMangled(text, column) { return nil }
        if text.utf8.count >= 16, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.hasSuffix("000") {
            report(column, .perhapsRounded(text), severity: .warning)
        }
        return ID(rawValue: text)
    }

    /// The id of something that must be there; `nil` where the cell is blank.
    func reference<ID: Identifier>(_ column: String, as type: ID.Type = ID.self) -> ID? {
        guard let text = filled(column), case .reference(let target) = schema(column).kind else { return nil }
        return reference(text, to: target, column)
    }

    /// The ids of things that must be there.
    func references<ID: Identifier>(_ column: String, as type: ID.Type = ID.self) -> [ID] {
        guard let text = filled(column), case .list(.reference(let target)) = schema(column).kind else { return [] }
        return CellKind.items(of: text).compactMap { reference($0, to: target, column) }
    }

    private func reference<ID: Identifier>(_ text: String, to target: String, _ column: String) -> ID? {
        let index = context.index(of: target)
        if let name = index.resolve(text) { return ID(rawValue: name) }
        if isMangled(text, column) { return nil }
        if let name = index.differingInZeros(from: text) {
            report(column, .lostZeros(text, target, name))
        } else if let name = index.titled(text) {
            report(column, .titleForID(text, target, name))
        } else {
            report(column, .nothingNamed(text, target, index.nearest(to: text)))
        }
        return nil
    }

    private func isMangled(_ text: String, _ column: String) -> Bool {
        guard text.isScientific else { return false }
        report(column, .mangledID(text))
        return true
    }
}

extension String {
    /// Whether a spreadsheet has turned an id into a number: `6.12E+17` can no longer tell whom it meant.
    var isScientific: Bool {
        let parts = halfwidth.uppercased().split(separator: "E+", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0].first?.isNumber == true
            && parts[0].allSatisfy { $0.isNumber || $0 == "." } && !parts[1].isEmpty && parts[1].allSatisfy(\.isNumber)
    }
}

extension Diagnostic.Message {
    fileprivate static func lostZeros(_ text: String, _ target: String, _ name: String) -> Self {
        Self(
            "lost-zeros",
            found: Wording(
                "\(target) has no \(text.quoted), but \(name.quoted): the two differ in their leading zeros alone",
                "\(target) 中没有 \(text.quoted)，只有 \(name.quoted)，两者仅前导零不同"),
            mend: Wording(
                "Write the id alike in both tables; format the column as text, or the spreadsheet takes zeros away",
                "请在两张表中写成一样；请将该列设为文本格式，否则表格软件会去掉前导零"))
    }

    fileprivate static func titleForID(_ text: String, _ target: String, _ name: String) -> Self {
        Self(
            "title-for-id",
            found: Wording(
                "\(target) has no id \(text.quoted); that is the name of \(name.quoted)",
                "\(target) 中没有编号 \(text.quoted)，这是 \(name.quoted) 的名称"),
            mend: Wording("Write the id \(name.quoted) here", "请在此填写编号 \(name.quoted)"))
    }

    static func nothingNamed(_ text: String, _ target: String, _ nearest: String?) -> Self {
        Self(
            "unknown-reference",
            found: Wording("\(target) has no \(text.quoted)", "\(target) 中没有 \(text.quoted)"),
            mend: nearest.map { Wording("Maybe \($0.quoted) is meant", "是否应为 \($0.quoted)") }
                ?? Wording("Add it there, or correct it here", "请在那里补上，或在此更正"))
    }

    fileprivate static func mangledID(_ text: String) -> Self {
        Self(
            "mangled-id",
            found: Wording(
                "\(text.quoted) is an id that a spreadsheet turned into a number; its digits are lost",
                "\(text.quoted) 是被表格软件变成科学计数法的编号，尾数已丢失"),
            mend: Wording(
                "Format the column as text and enter the id again", "请将该列设为文本格式并重新录入编号"))
    }

    fileprivate static func perhapsRounded(_ text: String) -> Self {
        Self(
            "perhaps-rounded-id",
            found: Wording(
                "the id \(text.quoted) ends in 000; a spreadsheet may have rounded it",
                "编号 \(text.quoted) 以 000 结尾，可能被表格软件改动过"),
            mend: Wording("Compare it with the source", "请与原始数据核对"))
    }
}
