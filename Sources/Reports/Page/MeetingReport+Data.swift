import Clauses
import Exports
import Plans
import Rotation
import Tables

/// A list of things as the page carries it: the names of the columns once, then a row for each thing.
private func table(_ columns: [String], _ rows: [[JSONValue]]) -> JSONValue {
    ["columns": .array(columns.map { .string($0) }), "rows": .array(rows.map { .array($0) })]
}

extension MeetingReport {
    private var instance: Instance { reported.instance }
    private var labels: Labels { reported.labels }

    /// Everything that the page shows.
    var data: JSONValue {
        let positions = Positions(of: instance)
        return [
            "language": .string(labels.language.rawValue),
            "semesters": .array(instance.semesters.map { .string(labels.name(of: $0)) }),
            "terms": .array(instance.semesters.map { .string(labels.shortName(of: $0)) }), "schools": schools,
            "groups": groups(positions), "modes": modes, "subjects": subjects,
            "teachers": teachers(positions), "moves": moves(positions), "coverage": coverage(positions),
            "streams": streams(positions), "rules": .array(rules),
            "causes": .array(gaps.causes.map { .string($0) }),
            "meanings": .array(gaps.meanings.map { .string($0) }), "ledgers": ledgers(positions),
            "gapCount": .integer(gaps.count), "clauses": quoted, "score": .array(score), "proof": proof,
            "runs": .array(runs), "names": names,
            "source": [
                "instance": .string(source.instance), "plan": .string(source.plan), "version": .string(source.version),
            ],
        ]
    }

    private var schools: JSONValue {
        table(
            ["id", "name", "setting", "place"],
            instance.schools.map { school in
                let place = school.coordinate.map { JSONValue.array([.number($0.latitude), .number($0.longitude)]) }
                return [
                    .string(school.id.rawValue), .string(labels.name(of: school.id)),
                    .string(labels.name(of: school.setting)), place ?? .null,
                ]
            })
    }

    private func groups(_ positions: Positions) -> JSONValue {
        let members = Dictionary(grouping: instance.memberships, by: \.group)
        return table(
            ["id", "name", "kind", "members"],
            instance.groups.map { group in
                let rows = (members[group.id] ?? []).sorted { ($0.role.rank, $0.school) < ($1.role.rank, $1.school) }
                    .map { JSONValue.array([positions($0.school), .string($0.role.rawValue)]) }
                return [
                    .string(group.id.rawValue), .string(group.name.isEmpty ? group.id.rawValue : group.name),
                    .string(group.kind.rawValue), .array(rows),
                ]
            })
    }

    private var modes: JSONValue {
        table(
            ["id", "name"],
            instance.policy.modes.map { [.string($0.id.rawValue), .string(labels.name(of: $0.id))] })
    }

    private var subjects: JSONValue {
        table(
            ["id", "name"],
            instance.policy.subjects.map { [.string($0.id.rawValue), .string(labels.name(of: $0.id))] })
    }

    private func teachers(_ positions: Positions) -> JSONValue {
        table(
            ["id", "name", "home", "subject"],
            instance.teachers.map { teacher in
                [
                    .string(teacher.id.rawValue), .string(labels.name(of: teacher.id)), positions(teacher.home),
                    positions(teacher.qualification.main),
                ]
            })
    }

    private func moves(_ positions: Positions) -> JSONValue {
        table(
            [
                "teacher", "mode", "home", "host", "since", "until", "sinceName", "untilName", "days", "minutes",
                "subjects", "status", "firm", "post", "reason", "clauses",
            ],
            reported.moves.map { move in
                let placement = move.placement
                return [
                    positions(placement.teacher), positions(placement.mode), positions(placement.home),
                    positions(placement.host), positions(placement.since), positions(placement.until),
                    .string(labels.shortName(of: placement.since)), .string(labels.shortName(of: placement.until)),
                    placement.days.map { .integer($0) } ?? .null, .number(placement.minutes),
                    .array(placement.subjects.map { positions($0) }), .string(placement.status.rawValue),
                    .bool(placement.isFirm), .text(placement.post.map { instance.post($0)?.title ?? $0.rawValue }),
                    .string(move.reason), .array(clauses(of: move).map { .string($0.rawValue) }),
                ]
            })
    }

    private func coverage(_ positions: Positions) -> JSONValue {
        table(
            ["school", "subject", "semester", "demand", "unmet", "before"],
            reported.plan.coverage.map { row in
                [
                    positions(row.school), positions(row.course.subject), positions(row.semester), .number(row.demand),
                    .number(row.unmet), .number(row.before),
                ]
            })
    }

    /// The ledgers of the dearest gaps.
    private func ledgers(_ positions: Positions) -> JSONValue {
        table(
            ["school", "subject", "unmet", "points", "charges", "sources", "clauses"],
            gaps.gaps.map { gap in
                [
                    positions(gap.school), positions(gap.subject), .number(gap.unmet), .number(gap.points),
                    .array(gap.charges.map { .array($0.map { .number($0) }) }),
                    .array(
                        gap.sources.map {
                            .array([
                                .string($0.name), .number($0.periods), .integer($0.cause), .string($0.because),
                            ])
                        }), .array(gap.clauses.map { .string($0.rawValue) }),
                ]
            })
    }

    /// The clauses on which a move rests: those of the rules it counts towards, then those that speak of its mode.
    private func clauses(of move: ReportedPlan.Move) -> [ClauseID] {
        let documents = instance.policy.citedDocuments
        let ofMode = instance.mode(move.placement.mode).map { clauses.clauses(of: $0, in: documents).map(\.id) } ?? []
        return move.clauses + ofMode.filter { !move.clauses.contains($0) }
    }

    /// Every clause that some part of the page names, in the order of the documents; those of the office's own last.
    private var quoted: JSONValue {
        var named = Set(reported.moves.flatMap(clauses(of:)) + gaps.gaps.flatMap(\.clauses))
        named.formUnion(instance.policy.rules.compactMap(\.cite))
        let known = clauses.clauses.filter { named.contains($0.id) }
        let others = named.subtracting(known.map(\.id)).sorted()
        return table(
            ["id", "document", "quote"],
            known.map { [.string($0.id.rawValue), .string($0.document), .string($0.quote)] }
                + others.map { [.string($0.rawValue), .null, .null] })
    }

    private func streams(_ positions: Positions) -> JSONValue {
        table(
            ["semester", "subject", "from", "to", "periods"],
            reported.plan.streams.map { row in
                [
                    positions(row.semester), positions(row.course.subject), positions(row.from), positions(row.to),
                    .number(row.periods),
                ]
            })
    }

    /// Words for the keys by which the figures of other plans are given.
    private var names: JSONValue {
        let runs = comparison?.runs.compactMap(\.figures) ?? []
        let subjects = Set(runs.flatMap(\.unmetBySubject.keys)).map { key in
            let subject = SubjectID(rawValue: key)
            let known = instance.subject(subject) != nil
            return (key, known ? labels.name(of: subject) : ComparedWords.subject(key, in: labels.language))
        }
        let settings = Setting.allCases.map { ($0.rawValue, labels.name(of: $0)) }
        return .object(Dictionary(subjects + settings) { first, _ in first }.mapValues { .string($0) })
    }
}

extension Role {
    /// The core first, as a group is read.
    fileprivate var rank: Int { Role.allCases.firstIndex(of: self) ?? 0 }
}
