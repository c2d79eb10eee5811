import ArgumentParser
import Tables

/// Where else a result goes, and how.
struct PageOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Also write everything to this file, one figure a row.", valueName: "FILE"),
        completion: .file(extensions: ["csv"]))
    var csv: String?

    @Option(help: ArgumentHelp("How FILE is encoded.", valueName: "NAME"))
    var encoding: TextEncoding = .utf8WithMark

    /// Shows a page, and writes it where that was asked for.
    func show(_ page: Page, on console: Console) throws(Failure) {
        if let csv { try page.write(to: csv, encoding: encoding) }
        console.say(page.text)
    }
}
