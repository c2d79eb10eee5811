import Testing

/// Changes to an example, and everything that reading it then says.
struct FaultCase: Sendable, CustomTestStringConvertible {
    let edits: [Edit]
    let findings: [String]

    init(_ edits: [Edit], _ findings: [String]) {
        self.edits = edits
        self.findings = findings
    }

    init(_ edits: Edit..., expecting findings: String...) { self.init(edits, findings) }

    var testDescription: String { findings.isEmpty ? "\(edits)" : findings.joined(separator: ", ") }
}
