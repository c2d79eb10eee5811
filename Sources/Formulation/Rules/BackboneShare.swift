import Itineraries
import Rotation

/// Of the starts that the exchange counts, a share is by backbone teachers.
///
///     starts by backbone + shortfall(unit, year) ≥ share × all starts
///
/// Reads the same starts as ``ExchangeShare``, under its own modes and routes. Adds one row for each scope unit and
/// school year that starts in the horizon; what is required grows with the starts, so the shortfall may be a
/// fraction of a person. Clause: MOE-2014-2 (at least 20 % of those who move).
struct BackboneShare: ArcRule {
    private let starts: CountedStarts
    private let share: Double

    init(_ rule: Rule, _ terms: StartShare, _ register: inout RowRegister) {
        share = terms.share.value
        starts = CountedStarts(terms, &register) { unit, fall, _, register in
            RuleRow(
                rule: .backboneShare, place: unit, k: fall, lower: 0, penalty: rule.penalty, required: 0,
                waiver: register.waiver(.backboneShare, at: unit, fall))
        }
    }

    func entries(of arc: Arc, in network: Network) -> [RowEntry] {
        starts.rows(of: arc, in: network).map {
            RowEntry(row: $0, achieved: network.isBackbone ? 1 : 0, required: share)
        }
    }
}
