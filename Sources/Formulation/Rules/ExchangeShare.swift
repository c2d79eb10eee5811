import Itineraries
import Rotation

/// Each school year a share of the teachers who are due starts to move.
///
///     starts by teachers due + shortfall(unit, year) ≥ ⌈share × number due⌉     (in exact decimals)
///
/// Reads who is due from the data alone, and the starts of the named modes on the named routes in the year's fall
/// or the spring after. Adds one row for each scope unit and school year that starts in the horizon. Clause:
/// MOE-2014-1 (at least 10 % of those eligible, each school year).
struct ExchangeShare: ArcRule {
    private let starts: CountedStarts

    init(_ rule: Rule, _ terms: StartShare, _ register: inout RowRegister) {
        starts = CountedStarts(terms, &register) { unit, fall, due, register in
            let required = Double(terms.share.ceiling(of: due))
            return RuleRow(
                rule: .exchangeShare, place: unit, k: fall, lower: required, penalty: rule.penalty,
                required: required, waiver: register.waiver(.exchangeShare, at: unit, fall))
        }
    }

    func entries(of arc: Arc, in network: Network) -> [RowEntry] {
        starts.rows(of: arc, in: network).map { RowEntry(row: $0) }
    }
}
