import Rotation
import Tables

/// Every clause of the five documents and the national opinion, in the order of the documents.
public struct ClauseTable: Sendable {
    /// The clauses.
    public let clauses: [Clause]
    private let positions: [ClauseID: Int]

    /// A table of these clauses; of two with one id the first is found by it.
    public init(_ clauses: [Clause]) {
        self.clauses = clauses
        positions = Dictionary(zip(clauses.map(\.id), 0...)) { first, _ in first }
    }

    /// The clause of this name, if there is one.
    public subscript(id: ClauseID) -> Clause? { positions[id].map { clauses[$0] } }

    /// The clauses of documents that speak of any of these names, in order.
    ///
    /// - Parameters:
    ///   - names: rules, kinds of mode, dotted keys: what ``Clause/names`` holds.
    ///   - documents: marks of documents, such as `ZY`.
    public func clauses(naming names: Set<String>, in documents: Set<String>) -> [Clause] {
        clauses.filter { documents.contains($0.id.document) && !names.isDisjoint(with: $0.names) }
    }

    /// The clauses that speak of a mode, or of its kind.
    public func clauses(of mode: Mode, in documents: Set<String>) -> [Clause] {
        clauses(naming: [mode.kindName, "modes.\(mode.id)"], in: documents)
    }

    /// The clauses that demand that lessons are taught, or weigh what is missed.
    public func clausesOfGaps(in documents: Set<String>) -> [Clause] {
        clauses(naming: ["curriculum", "gap.price", "gap.bands", "subjects.*.weight"], in: documents)
    }

    /// The title of the document of this mark, such as `ZY`.
    public func title(ofDocument mark: String) -> String? { clauses.first { $0.id.document == mark }?.document }

    /// The clauses, document by document.
    public var documents: [ArraySlice<Clause>] {
        clauses.indices.reduce(into: []) { documents, index in
            if let last = documents.last, last.last?.document == clauses[index].document {
                documents[documents.count - 1] = clauses[last.startIndex...index]
            } else {
                documents.append(clauses[index...index])
            }
        }
    }
}
