import ArgumentParser
import Scenarios
import Tables

/// The work of `whatif` as commands, one a line, for whatever runs many of them: `xargs`, GNU parallel, Slurm.
struct WhatIfCommands {
    let source: String
    let target: String
    let names: [String]
    /// The options that every command shares, as they were given.
    let options: [String]

    /// The lines, the base first. A scenario with a fault has no line.
    ///
    /// - Throws: the faults of every scenario, all at once.
    func lines(from library: ScenarioLibrary) throws(Failure) -> [String] {
        let faults = DiagnosticCollector()
        var runs: [String] = []
        for name in names {
            do throws(InputFault) {
                runs += name.contains("@") ? [try library.run(named: name).id] : try library.runs(of: name).map(\.id)
            } catch { faults.report(error.diagnostics) }
        }
        do throws(InputFault) { try faults.throwIfErrors() } catch { throw Failure(error) }
        return ([nil] + runs.map(Optional.some)).map { run in
            let folder = "\(target)/\(run ?? ScenarioLibrary.baseName)"
            let words =
                [CommandLine.arguments.first ?? "lungang", "plan", source] + (run.map { ["--scenario", $0] } ?? [])
                + ["-o", folder, "--resume", "--quiet"] + options
            return words.map(Self.quoted).joined(separator: " ")
        }
    }

    /// A word as a shell reads it back.
    private static func quoted(_ word: String) -> String {
        let isPlain =
            !word.isEmpty
            && word.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "@%+=:,./-_".utf8.contains(byte)
                }
            }
        return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
