import ArgumentParser
import Clauses
import Foundation
import Presets
import Rotation
import Tables

/// `lungang init DIR`: a folder for one's own county, begun from a place's rules.
struct InitVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a folder to fill in: a commented policy from your province's rules, and empty tables.",
        discussion: """
            DIR must be absent or empty; nothing is ever overwritten. policy.toml says beside each block what it is in the \
            policy documents, from which clause, and at which number to look first; ways that are not asked for stand in \
            it switched off. With --lang zh its remarks and the headers of the tables are Chinese.

            \(InitVerb.names). lungang init --list says what each is.
            """)

    @Argument(
        help: ArgumentHelp("The folder to write; it must be absent or empty.", valueName: "DIR"),
        completion: .directory)
    var folder: String?

    @Option(
        help: ArgumentHelp("Whose rules to begin from.", valueName: "NAME"),
        completion: .list(Profile.all.map(\.id)))
    var profile: String = Profile.all.first?.id ?? ""

    @Option(
        help: ArgumentHelp(
            "The ways to switch on, parted by commas (default: those of the profile).", valueName: "NAMES"),
        completion: .list(Way.all.map(\.id)))
    var modes: String?

    @Option(help: ArgumentHelp("The first planned semester.", valueName: "SEMESTER"))
    var start = Semester(schoolYear: 2026, term: .fall)

    @Flag(help: "List the profiles and the ways, and write nothing.")
    var list = false

    @Option(
        help: ArgumentHelp("Write the page of the documentation to this file, and nothing else.", valueName: "FILE"),
        completion: .file(extensions: ["md"]))
    var page: String?

    @OptionGroup var speech: LanguageOptions

    func validate() throws {
        guard [folder != nil, list, page != nil].count(where: { $0 }) == 1 else {
            throw ValidationError("Give one of DIR, --list and --page.")
        }
        if Profile.named(profile) == nil { throw Self.unknown("profile", profile, among: Profile.all.map(\.id)) }
        for name in wayNames ?? [] where Way.named(name) == nil {
            throw Self.unknown("way", name, among: Way.all.map(\.id))
        }
    }

    func perform(on console: Console) throws(Failure) -> ExitStatus {
        if list { console.say(PresetReport(language: speech.language).text) }
        if let page {
            do throws(FileFault) {
                try AtomicFile.write(TextEncoding.utf8.bytes(of: PresetPage().text), to: page)
            } catch { throw Failure(error) }
        }
        if let folder, let profile = Profile.named(profile) { try begin(folder, from: profile, console) }
        return .done
    }

    private func begin(_ folder: String, from profile: Profile, _ console: Console) throws(Failure) {
        let title = Wording("Teacher rotation of our county", "本县（区）教师交流轮岗方案")
        let draft = PolicyDraft(
            profile, ways: wayNames?.compactMap { Way.named($0)?.id }, title: title[speech.language], start: start)
        let starting = StartingFolder(draft: draft, clauses: try .known(), language: speech.language)
        try starting.write(to: folder)
        let guide = StartingGuide(draft: draft, language: speech.language).fileName
        console.say(
            Wording(
                """
                \(folder): policy.toml from the profile \(profile.id), with \(Count.of(draft.policy.modes.count, "mode")) \
                and \(Count.of(draft.policy.rules.count, "rule")) switched on; empty tables; \(guide).
                Next: fill in schools.csv and teachers.csv, then lungang check \(folder)
                """,
                """
                \(folder)：policy.toml（依据：\(profile.name.chinese)），已启用 \(draft.policy.modes.count) 种方式、\
                \(draft.policy.rules.count) 项规定；空表；\(guide)。
                下一步：填写 schools.csv、teachers.csv，再运行 lungang check \(folder) --lang zh
                """))
    }

    /// The ways asked for, as they were written.
    private var wayNames: [String]? {
        modes?.split { ",;，、；".contains($0) }.map { $0.trimmingCharacters(in: .whitespaces) }
    }

    private static var names: String {
        "Profiles: \(Profile.all.map(\.id).joined(separator: ", ")). Ways: \(Way.all.map(\.id).joined(separator: ", "))"
    }

    private static func unknown(_ what: String, _ name: String, among names: [String]) -> ValidationError {
        let guess = Spelling.nearest(to: name, among: names).map { " Maybe \"\($0)\" is meant." } ?? ""
        return ValidationError(
            "There is no \(what) \"\(name)\"; there are: \(names.joined(separator: ", ")).\(guess)")
    }
}

extension Semester: ExpressibleByArgument {
    /// Reads any of the forms that tables may use.
    public init?(argument: String) { self.init(argument) }

    /// How help shows a default.
    public var defaultValueDescription: String { description }
}
