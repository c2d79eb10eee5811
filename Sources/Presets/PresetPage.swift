import Rotation
import Tables

/// The page of the documentation that shows every way, rule and profile with its sources, as Markdown.
public struct PresetPage {
    /// The page.
    public init() {}

    /// The page: an introduction, the ways, the rules, and the profiles statement by statement.
    public var text: String {
        ([introduction, ways, rules, profiles] + Profile.all.map(section)).joined(separator: "\n\n") + "\n"
    }

    private var introduction: String {
        """
        # Presets

        What `lungang init` begins a policy from: the ways of moving, the rules and the local rules that are known.

        <!-- Made by `lungang init --page` from Sources/Presets: change the presets, not the page. -->

        ## Overview

            lungang init my-county --profile shaanxi --modes rotation,itinerant,executive --lang zh

        writes a folder with a commented `policy.toml`, every table with nothing but its header, and a page that says \
        what to fill in next. Ways and rules that are not asked for stand in `policy.toml` switched off: each line \
        begins with a bare `#`, and taking these away is all that is needed. `lungang init --list` prints the names.

        Numbers come in three sorts. What a document *fixes* has its clause (<doc:Clauses>). What a place's own rules say \
        has the source in which it was read and how far that can be trusted; no full text of a local rule was seen. All \
        else is a starting point for the office to set. Amounts of yuan are 0 throughout: allowances of Shaanxi, Ankang \
        and Ziyang, and any for 走教, were looked for and not found.

        `max_age` is the first age that takes no new posting: "under 50" is 50, "up to 55" is 56.
        """
    }

    private var ways: String {
        let rows = Way.all.map { way in
            let mode = way.mode.map { "`\($0.kindName)`" } ?? way.parts.map { "`\($0)`" }.joined(separator: " + ")
            let rules = way.rules.map { "`rules.\($0.rawValue)`" }.joined(separator: ", ")
            return row([
                "`\(way.id)`", way.name.chinese, rules.isEmpty ? mode : "\(mode) with \(rules)", way.meaning.english,
                way.fixed.english,
                way.choice.english, way.clauses.map(\.rawValue).joined(separator: ", "),
            ])
        }
        return table(
            "Ways of moving",
            ["way", "in the documents", "is", "what it is", "the documents fix", "look first at", "clauses"], rows)
    }

    private var rules: String {
        let rows = RulePreset.all.map { rule in
            row(["`\(rule.id)`", rule.cite.rawValue, rule.meaning.english, rule.fixed.english, rule.choice.english])
        }
        return table("Rules", ["rule", "cites", "what it asks", "the document fixes", "look first at"], rows)
    }

    private var profiles: String {
        let rows = Profile.all.map { profile in
            let ages = [Gender.female, .male].compactMap { gender in
                profile.eligibility.maxAge[gender].map { "\(gender.rawValue) \($0)" }
            }
            return row([
                "`\(profile.id)`", "\(profile.name.chinese) \(profile.name.english)",
                profile.eligibility.dueYears.map { "\(Int($0))" } ?? "–",
                ages.isEmpty ? "–" : ages.joined(separator: ", "), profile.exchangeShare.description,
                profile.ways.map { "`\($0)`" }.joined(separator: ", "),
            ])
        }
        return table(
            "Profiles", ["profile", "place", "`due_years`", "`max_age`", "`exchange_share`", "switched on"], rows)
    }

    private func section(_ profile: Profile) -> String {
        let rows = profile.statements.map { statement in
            row([
                statement.text.english, statement.key.map { "`\($0)`" } ?? "nothing", statement.standing.label.english,
                statement.source,
            ])
        }
        return "#" + table(profile.name.english, ["says", "held by", "trust", "source"], rows)
    }

    private func table(_ heading: String, _ columns: [String], _ rows: [String]) -> String {
        let head = [row(columns), "|" + String(repeating: "---|", count: columns.count)]
        return "## \(heading)\n\n" + (head + rows).joined(separator: "\n")
    }

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
}
