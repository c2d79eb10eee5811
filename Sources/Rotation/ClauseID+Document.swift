extension ClauseID {
    /// The mark of the document that the clause stands in: `CD` of `CD-09`, `MOE` of `MOE-2014-1`.
    public var document: String { String(rawValue.prefix { $0 != "-" }) }
}

extension Policy {
    /// The marks of the documents that the rules cite.
    public var citedDocuments: Set<String> { Set(rules.compactMap { $0.cite?.document }) }
}
