import Itineraries
import LinearModel
import Rotation

/// Finds what a program would say twice: blocks and rows of different semesters whose terms are the same.
///
/// A school year is mostly one decision: whoever goes in autumn is still there in spring. Where that holds for every
/// arc that touches a school, its two semesters have equal capacities in every plan, so they are taught alike; saying
/// so once makes the program about half as large and its relaxation no weaker.
struct ProgramTwins: Sendable {
    private struct BlockKey: Hashable {
        let block: TeachingBlock
        let terms: [[LinearTerm]]
        let given: [Double]
    }

    private struct RowKey: Hashable {
        let rule: RuleName
        let lower: Double?
        let upper: Double?
        let isUpperHard: Bool
        let terms: [LinearTerm]
    }

    private let formulation: Formulation
    private let isTied: [Bool]
    private var blocks: [BlockKey: Int] = [:]
    private var twins: Set<Int> = []
    private var rows: [RowKey: VariableID?] = [:]

    init(_ formulation: Formulation) {
        self.formulation = formulation
        var isTied = formulation.blocks.map { block in
            formulation.budgetRows[block.k] != nil && block.hires.contains { $0.yuan > 0 }
        }
        for lane in formulation.lanes {
            isTied[lane.sender] = true
            isTied[lane.receiver] = true
        }
        self.isTied = isTied
    }

    /// Whether a block shares the variables of an earlier one.
    func isTwin(_ block: Int) -> Bool { twins.contains(block) }

    /// The earlier block that must be taught just like block `b`, whose pools have these terms and these periods given;
    /// `nil` for none.
    mutating func twin(ofBlock b: Int, terms: [[LinearTerm]], given: [Double]) -> Int? {
        guard !isTied[b] else { return nil }
        let key = BlockKey(
            block: formulation.blocks[b].timeless, terms: terms.map(\.merged), given: given)
        if let twin = blocks[key] {
            twins.insert(b)
            return twin
        }
        blocks[key] = b
        return nil
    }

    /// The shortfall of the earlier row that says the same: `.some(nil)` where that row has none, `nil` for no such row.
    func shortfall(ofTwinOf row: RuleRow, _ terms: [LinearTerm]) -> VariableID?? { rows[key(row, terms)] }

    /// Remembers a row with its shortfall.
    mutating func note(_ row: RuleRow, _ terms: [LinearTerm], _ shortfall: VariableID?) {
        rows[key(row, terms)] = .some(shortfall)
    }

    private func key(_ row: RuleRow, _ terms: [LinearTerm]) -> RowKey {
        RowKey(rule: row.rule, lower: row.lower, upper: row.upper, isUpperHard: row.isUpperHard, terms: terms.merged)
    }
}

extension Array<LinearTerm> {
    /// The terms by variable, those of one variable added up.
    fileprivate var merged: [LinearTerm] {
        var sums: [VariableID: Double] = [:]
        for term in self { sums[term.variable, default: 0] += term.coefficient }
        return sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { LinearTerm($0.value, $0.key) }
    }
}

extension Network {
    /// For each arc that can only follow one other arc, and does whenever that one is used, the other arc.
    var chains: [Int: Int] {
        var incoming: [[Int]] = nodes.map { _ in [] }
        for (a, arc) in arcs.enumerated() { incoming[arc.head].append(a) }
        var chains: [Int: Int] = [:]
        for node in nodes.indices.dropFirst() where incoming[node].count == 1 && outgoing[node].count == 1 {
            guard let next = outgoing[node].first, arcs[next].menu == nil else { continue }
            chains[next] = incoming[node][0]
        }
        return chains
    }
}
