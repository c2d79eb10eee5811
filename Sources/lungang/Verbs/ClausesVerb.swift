import ArgumentParser
import Clauses
import Tables

/// `lungang clauses`: what became of every clause of the policy documents.
struct ClausesVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "clauses",
        abstract: "Show what became of every clause of the policy documents, and the test that shows it.",
        discussion: """
            A clause is a rule, a mode, a parameter, input, a lint or a report; or it asks for nothing that a plan \
            decides. With --instance the clauses that the rules of its policy cite are marked.
            """)

    @Option(
        help: ArgumentHelp("Mark what the policy of this folder cites.", valueName: "DIR"), completion: .directory)
    var instance: String?

    @OptionGroup var file: PageOptions

    @Option(
        help: ArgumentHelp("Write the page of the documentation to this file, and nothing else.", valueName: "FILE"),
        completion: .file(extensions: ["md"]))
    var page: String?

    @OptionGroup var speech: LanguageOptions

    func validate() throws {
        if page != nil, instance != nil || file.csv != nil { throw ValidationError("Give --page alone.") }
    }

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        let table = try ClauseTable.known()
        if let page {
            do throws(FileFault) {
                try AtomicFile.write(TextEncoding.utf8.bytes(of: ClausePage(table).text), to: page)
            } catch { throw Failure(error) }
            return .done
        }
        let citations = try self.citations(console)
        console.say(ClauseReport(table, citations: citations, language: speech.language).text)
        try file.write {
            ClauseFile(table: table, citations: citations, language: speech.language).bytes(encoding: $0)
        }
        return .done
    }

    private func citations(_ console: Console) throws(Failure) -> Citations? {
        guard let instance else { return nil }
        let folder = try InstanceFolder.read(instance)
        folder.mentionRemarks(on: console)
        return Citations(of: folder.instance)
    }
}
