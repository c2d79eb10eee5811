import Foundation
import Tables
import Testing

/// One setting is changed in documents that are written in every way there is.
@Suite struct TOMLEditorTests {
    private func edited(_ text: String, _ path: String, _ value: TOMLNode) throws -> String? {
        var editor = try #require(TOMLEditor(Data(text.utf8), file: "policy.toml"))
        let keys = try #require(DottedKey.split(path))
        guard editor.set(keys, to: value) else {
            #expect(editor.bytes == Data(text.utf8))
            return nil
        }
        return String(decoding: editor.bytes, as: UTF8.self)
    }

    @Test func `a value changes, and comments and all else stay`() throws {
        let text =
            "# ours\ntitle = \"x # y\"  \nstart = '2026-fall' # first \"semester\"\n\n[rules.budget] # CD-28\nyuan = 5\n"
        #expect(
            try edited(text, "start", "2027-spring".node)
                == text.replacing("'2026-fall'", with: "\"2027-spring\""))
    }

    @Test func `a key that is missing is added to its table, below the others`() throws {
        let text = "a = 1\r\n[rules.budget]\r\nyuan = 5 # the year's\r\n\r\n# next\r\n[gap]\r\nprice = 1\r\n"
        #expect(
            try edited(text, "rules.budget.spent", .integer(3))
                == text.replacing("the year's\r\n", with: "the year's\r\nspent = 3\r\n"))
    }

    @Test(arguments: [
        ("rules.budget.yuan = 5\n", "rules.budget.yuan = 5\nrules.budget.spent = 3\n"),
        ("[rules]\nbudget = { yuan = 5 }\n", "[rules]\nbudget = { spent = 3, yuan = 5 }\n"),
        ("rules = { budget = { yuan = 5, spent = 1 } }\n", "rules = { budget = { spent = 3, yuan = 5 } }\n"),
        ("[rules]\n\"budget\".yuan = 5", "[rules]\n\"budget\".yuan = 5\nbudget.spent = 3\n"),
        ("[a]\nb = 1\n", "[a]\nb = 1\n\n[rules.budget]\nspent = 3\n"),
    ])
    func `wherever the table stands`(_ text: String, _ expected: String) throws {
        #expect(try edited(text, "rules.budget.spent", .integer(3)) == expected)
    }

    @Test func `a whole table that is new stands at the end`() throws {
        let budget = TOMLNode.table(["yuan": .integer(5), "cite": "CD-28".node])
        #expect(
            try edited("a = 1\n[rules.posts]\npenalty = 3", "rules.budget", budget)
                == "a = 1\n[rules.posts]\npenalty = 3\n\n[rules.budget]\ncite = \"CD-28\"\nyuan = 5\n")
    }

    @Test func `values over several lines, texts with brackets and tables in lists do not lead astray`() throws {
        let text = """
            title = \"\"\"
            start = "no" [rules]
            \"\"\"
            bands = [ # here
              { above = 0.0, factor = 1.0 }, # ] not yet
            ]
            start = "2026-fall"
            [[list]]
            start = "neither"
            """
        let changed = try #require(try edited(text, "start", "2027-spring".node))
        #expect(changed == text.replacing("start = \"2026-fall\"", with: "start = \"2027-spring\""))
        let bands = try #require(try edited(text, "bands", .array([.table(["above": .number(0.5)])])))
        #expect(bands.contains("bands = [{ above = 0.5 }]\nstart = \"2026-fall\""))
    }

    @Test func `what cannot be written stays as it was`() throws {
        #expect(try edited("a = 1\n", "a.b", .integer(1)) == nil)
        #expect(TOMLEditor(Data("a = \n".utf8), file: "") == nil)
    }

    @Test func `a value that is there already changes nothing`() throws {
        #expect(try edited("a  =  1", "a", .integer(1)) == "a  =  1")
    }

    @Test func `texts and tables read back as they were`() throws {
        let value = TOMLNode.table([
            "名称": "引号 \" \\ \n\u{7}".node, "数": .array([.number(1.5), .integer(-2), .boolean(true)]), "空": .table([:]),
        ])
        let changed = try #require(try edited("a = 1\n", "b", value))
        #expect(TOMLEditor(Data(changed.utf8), file: "")?.value(at: ["b"]) == value)
    }
}

extension String {
    fileprivate var node: TOMLNode { .string(self) }
}
