import Testing

@testable import lungang

@Suite struct TerminalTests {
    @Test func chineseCharactersTakeTwoCells() {
        #expect("体育 PE".displayWidth == 7)
        #expect("（ａ）".displayWidth == 6)
        #expect("e\u{301}".displayWidth == 1)
    }

    @Test func textIsCutBetweenCharacters() {
        #expect("体育课".cut(toWidth: 5) == "体育")
        #expect("体育课".cut(toWidth: 6) == "体育课")
    }

    @Test func tablesLineUpInCells() {
        // Texts stand to the left and figures to the right, with signs, ranges and percentages among them.
        var table = TextTable(header: ["学科", "before", "school", "range"])
        table.add(["体育", "12.0", "B", "−3 … +12.5 %"])
        table.add(["art", "3.0", "A 县城小学", "0"])
        #expect(
            table.text == """
                  学科  before  school             range
                  体育    12.0  B           −3 … +12.5 %
                  art      3.0  A 县城小学             0
                """)
    }

    @Test func namesCannotSteerTheTerminal() {
        var table = TextTable(header: ["school"])
        table.add(["\u{1B}[31mA\u{7}"])
        #expect(table.text == "  school\n  [31mA")
    }

    @Test func figuresAreRoundedForPeople() {
        #expect(Figures.amount(2674.04) == "2674.0")
        #expect(Figures.amount(-0.01) == "0.0")
        #expect(Figures.amount(-.infinity) == "–")
        #expect(Figures.share(0.1256) == "12.6 %")
        #expect(Figures.share(1e-6) == "<0.1 %")
        #expect(Figures.share(0) == "0.0 %")
        #expect(Figures.exact(13.0 / 3) == "4.333" && Figures.exact(0.125) == "0.125" && Figures.exact(8) == "8")
    }
}
