import ArgumentParser
import Foundation
import Tables

/// Where else a result goes as a table, and how.
struct PageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Also write everything to this file.", valueName: "FILE"),
        completion: .file(extensions: ["csv"]))
    var csv: String?

    @Option(help: ArgumentHelp("How FILE is encoded.", valueName: "NAME"))
    var encoding: TextEncoding = .utf8WithMark

    /// Writes a table whole or not at all, where that was asked for.
    func write(_ bytes: (TextEncoding) -> some Sequence<UInt8>) throws(Failure) {
        guard let csv else { return }
        do throws(FileFault) { try AtomicFile.write(Data(bytes(encoding)), to: csv) } catch { throw Failure(error) }
    }

    /// Shows a page, and writes it where that was asked for.
    func show(_ page: Page, on console: Console) throws(Failure) {
        try write { page.bytes(encoding: $0) }
        console.say(page.text)
    }
}
