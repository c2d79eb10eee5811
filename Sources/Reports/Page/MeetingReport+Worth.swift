import Clauses
import Exports
import Plans
import Rotation
import Verification

/// What the rules made of the plan, what it is worth, and how others compare.
extension MeetingReport {
    /// Every rule that asked for anything, with its clause and the places where it gave.
    var rules: [JSONValue] {
        let outcomes = Dictionary(grouping: reported.plan.outcomes.map(\.value), by: \.rule)
        return RuleName.allCases.compactMap { rule in outcomes[rule].map { entry(for: rule, $0) } }
    }

    private func entry(for rule: RuleName, _ outcomes: [WrittenOutcome]) -> JSONValue {
        let cite = outcomes.first.map(\.cite) ?? ""
        let clause = clauses[ClauseID(rawValue: cite)]
        let broken = outcomes.filter(\.isBroken)
            .sorted { ($0.place, $0.semester, $0.required) < ($1.place, $1.semester, $1.required) }
        return [
            "name": .string(reported.labels.name(of: rule)),
            "strength": .string((reported.instance.rule(rule)?.strength ?? .priced).rawValue),
            "cite": .text(cite.isEmpty ? nil : cite), "quote": .text(clause?.quote),
            "document": .text(clause?.document), "rows": .integer(outcomes.count),
            "waived": .integer(outcomes.count { !$0.waivedBy.isEmpty }),
            "broken": .array(
                broken.map { row in
                    [
                        "place": .string(row.place), "name": .string(reported.labels.name(ofPlace: row.place)),
                        "semester": .string(reported.labels.name(of: row.semester)),
                        "required": .number(row.required), "achieved": .number(row.achieved),
                        "shortfall": .number(row.shortfall), "points": .number(row.points),
                    ]
                }),
        ]
    }

    /// The terms of the score.
    var score: [JSONValue] {
        let wording = TermWording(labels: reported.labels)
        return reported.plan.terms.map { term in
            [
                "name": .string(wording.name(of: term.key)), "amount": .number(term.amount),
                "points": .number(term.points),
            ]
        }
    }

    /// What is proven of the score.
    var proof: JSONValue {
        let summary = reported.plan.summary
        return [
            "status": .text(summary?.status), "score": .number(summary?.score), "bound": .number(summary?.bound),
            "gap": .number(summary?.gap), "openGain": .number(summary?.openGain),
            "statusQuo": .number(summary?.statusQuoScore),
        ]
    }

    /// This plan and those beside it.
    var runs: [JSONValue] {
        guard let comparison else { return [] }
        return comparison.runs.map { run in
            var failure: String?
            if case .failed(let reason) = run.outcome { failure = reason }
            let ranks = comparison.ranks(of: run)
                .map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
            return [
                "title": .string(run.title), "changes": .array(run.changes.map { .string($0) }),
                "failure": .text(failure), "rank": .text(ranks),
                "verdict": .string(comparison.verdict(on: run).rawValue),
                "figures": run.figures.map(Self.figures) ?? .null,
            ]
        }
    }

    private static func figures(_ figures: RunFigures.Figures) -> JSONValue {
        [
            "unmet": .number(figures.unmet), "moves": .number(figures.moveCount),
            "broken": .number(figures.brokenRows), "yuan": .number(figures.yuan), "score": .number(figures.score),
            "bound": figures.bound.isFinite ? .number(figures.bound) : .null,
            "subjects": .object(figures.unmetBySubject.mapValues { .number($0) }),
            "settings": .object(figures.unmetBySetting.mapValues { .number($0) }),
        ]
    }
}
