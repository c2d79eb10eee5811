import Foundation
import Tables

/// A result in sections, shown to people as tables and written for spreadsheets as one long table.
struct Page {
    /// One table with its heading, and sentences below it.
    struct Section {
        /// What the section is called in the file, whatever the language.
        let key: String
        /// The heading.
        let title: String
        /// The columns; the first names what a row is about.
        var header: [String] = []
        /// One text for each column.
        var rows: [[String]] = []
        /// The rows that the terminal shows, where it does not show all.
        var shownRows: [[String]]?
        /// Sentences below the table.
        var notes: [String] = []
    }

    private(set) var sections: [Section] = []

    /// Adds a section, unless it says nothing.
    mutating func add(_ section: Section) {
        if !section.rows.isEmpty || !section.notes.isEmpty { sections.append(section) }
    }

    /// The sections one below the other.
    var text: String {
        sections.map { section in
            var lines = [section.title]
            if !section.rows.isEmpty {
                var table = TextTable(header: section.header)
                for row in section.shownRows ?? section.rows { table.add(row) }
                lines.append(table.text)
            }
            lines += section.notes.flatMap { note in
                note.printable.wrapped(toWidth: 116).enumerated().map { ($0.offset == 0 ? "  " : "    ") + $0.element }
            }
            return lines.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// Writes one row for each cell and each sentence, whole or not at all.
    func bytes(encoding: TextEncoding) -> Data {
        let rows = sections.flatMap { section in
            section.rows.flatMap { row in
                zip(section.header, row).dropFirst().map { [section.key, section.title, row[0], $0.0, $0.1] }
            } + section.notes.map { [section.key, section.title, "", "", $0] }
        }
        let header = ["section", "title", "item", "figure", "value"]
        return CSVWriter(encoding: encoding).bytes(header: header, rows: rows)
    }
}
