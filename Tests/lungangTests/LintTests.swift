import Testing

@Suite struct LintTests {
    private let found = "XA-01 at G 第一教共体: the group has 1 member school; allowed: 2 to 5."

    @Test func lintsForbidNothing() throws {
        let county = try TinyCounty()
        let outcome = try county.run("check", "county")
        #expect(outcome.status == 0)
        #expect(
            outcome.complaints == """
                For information, by documents that no rule of the policy cites:
                  lint: \(found)

                """)
        #expect(outcome.output.hasSuffix("Lints: 0; for information: 1; waived: 0.\n"))
    }

    @Test func documentsThatARuleCitesBind() throws {
        let county = try TinyCounty()
        try county.append("[rules.no_harm]\ncite = \"XA-06\"\npenalty = 1\n", to: "county/policy.toml")
        let outcome = try county.run("check", "county")
        #expect(outcome.status == 0)
        #expect(outcome.complaints == "lint: \(found)\n")
        #expect(outcome.output.hasSuffix("Lints: 1; for information: 0; waived: 0.\n"))
    }

    @Test func waiversStayOnRecord() throws {
        let county = try TinyCounty()
        try county.write(
            "rule,place,from,until,reason,by\nXA-01,G,,2026-fall,试点,教体局\n", to: "county/waivers.csv")
        let outcome = try county.run("check", "county", "--lang", "zh")
        #expect(outcome.status == 0)
        #expect(
            outcome.complaints == """
                供参考（策略的规则未引用其所在文件）：
                  已豁免：XA-01 G 第一教共体 （2026-fall）：有成员校 1 所；允许：2 至 5 所。豁免：试点，教体局。
                  结构提示：XA-01 G 第一教共体 （2027-spring）：有成员校 1 所；允许：2 至 5 所。

                """)
        #expect(outcome.output.hasSuffix("结构提示：0 条；供参考：1 条；已豁免：1 条。\n"))
    }
}
