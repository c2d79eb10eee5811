import Tables

/// `compare.csv`: a row for each run, each figure beside its difference from the base.
public struct ComparisonTable {
    private struct Measure {
        let name: String
        let value: (RunFigures.Figures) -> Double
    }

    private let comparison: Comparison

    /// The table of a comparison.
    public init(_ comparison: Comparison) { self.comparison = comparison }

    /// The file.
    public func bytes(encoding: TextEncoding) -> [UInt8] {
        let measures = measures
        let header =
            ["run", "title", "changes", "status", "stopped_by", "against_base", "rank_from", "rank_to"]
            + measures.flatMap { [$0.name, "\($0.name)_change"] } + ["failure"]
        let rows = comparison.runs.map { run in
            let ranks = comparison.ranks(of: run)
            var row = [run.name, run.title, run.changes.joined(separator: "; ")]
            row += [run.figures?.status ?? "failed", run.figures?.stoppedBy ?? ""]
            row += [comparison.verdict(on: run).rawValue]
            row += [ranks.map { "\($0.lowerBound)" } ?? "", ranks.map { "\($0.upperBound)" } ?? ""]
            for measure in measures {
                let value = run.figures.map(measure.value)
                let base = comparison.base.figures.map(measure.value)
                row.append(value.map(NumberText.format) ?? "")
                row.append(value.flatMap { value in base.map { NumberText.format(value - $0) } } ?? "")
            }
            if case .failed(let reason) = run.outcome { row.append(reason) } else { row.append("") }
            return row
        }
        return Array(CSVWriter(encoding: encoding).bytes(header: header, rows: rows))
    }

    private var measures: [Measure] {
        func each(_ prefix: String, _ figure: @escaping (RunFigures.Figures) -> [String: Double]) -> [Measure] {
            comparison.keys(of: figure).map { key in Measure(name: "\(prefix).\(key)") { figure($0)[key] ?? 0 } }
        }
        return [
            Measure(name: "score") { $0.score }, Measure(name: "bound") { $0.bound },
            Measure(name: "unmet") { $0.unmet },
        ] + each("unmet.subject") { $0.unmetBySubject } + each("unmet.setting") { $0.unmetBySetting }
            + [Measure(name: "moves") { $0.moveCount }] + each("moves") { $0.moves }
            + [Measure(name: "broken_rules") { $0.brokenRows }, Measure(name: "broken_musts") { $0.brokenMusts }]
            + each("shortfall") { $0.shortfalls } + [Measure(name: "yuan") { $0.yuan }]
    }
}
