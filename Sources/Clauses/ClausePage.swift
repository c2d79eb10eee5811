import Tables

/// The page of the documentation that shows every clause, as Markdown.
public struct ClausePage {
    private let table: ClauseTable

    /// A page of these clauses.
    public init(_ table: ClauseTable) { self.table = table }

    /// The page: an introduction, how many clauses came to what, and a section for each document.
    public var text: String {
        ([introduction, tally] + table.documents.map(section)).joined(separator: "\n\n") + "\n"
    }

    private var introduction: String {
        """
        # Clauses

        What became of each of the \(table.clauses.count) clauses of the policy documents, and the test that shows it.

        <!-- Made by `lungang clauses --page` from Sources/CClauses/clauses.csv: change the table, not the page. -->

        ## Overview

        A rule of the policy carries `cite`, the name of a clause; so do `plan.csv` (in the reason) and `rules.csv`, and \
        `clauses.csv` in the plan's folder holds the words of each clause that they rest on, with its document. A policy may cite any name: these are the ones that the program knows. `lungang clauses` prints them; with \
        `--instance DIR` it says which of them a policy cites.

        Quotes are the documents' own words, shortened with "…". How a clause is read into numbers is a choice, and \
        the policy's. A `*` stands for any name.
        """
    }

    private var tally: String {
        let rows = Treatment.allCases.map { treatment in
            "| \(treatment.label.english) | \(table.clauses.count { $0.treatment == treatment }) |"
        }
        return (["| became | clauses |", "|---|---|"] + rows).joined(separator: "\n")
    }

    private func section(_ clauses: ArraySlice<Clause>) -> String {
        let heading = "## \(clauses.first?.document ?? "")"
        let rows = clauses.map { clause in
            let tests = clause.tests.map { "`\($0)`" }.joined(separator: ", ")
            return "| \(clause.id) | \(clause.quote) | \(model(of: clause)) | \(clause.account.english) | \(tests) |"
        }
        let header = ["| clause | says | became | how it is read | shown by |", "|---|---|---|---|---|"]
        return heading + "\n\n" + (header + rows).joined(separator: "\n")
    }

    private func model(of clause: Clause) -> String {
        ([clause.treatment.label.english] + clause.names.map { "`\($0)`" }).joined(separator: " ")
    }
}
