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
        var table = TextTable(header: ["学科", "before", ""])
        table.add(["体育", "12.0", "x"])
        table.add(["art", "3.0", ""])
        #expect(
            table.text == """
                  学科  before
                  体育    12.0  x
                  art      3.0
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
    }
}
