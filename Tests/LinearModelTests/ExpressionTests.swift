import LinearModel
import Testing

@Suite("Linear expressions")
struct ExpressionTests {
    let x = VariableID(0)
    let y = VariableID(1)

    @Test("operators write sums as they are read")
    func operators() {
        let expression = 2 * x + 3 * y - 1 - x
        #expect(expression.terms == [LinearTerm(2, x), LinearTerm(3, y), LinearTerm(-1, x)])
        #expect(expression.constant == -1)
        #expect(expression.merged.terms == [LinearTerm(1, x), LinearTerm(3, y)])
        #expect((-(x - y)).merged.terms == [LinearTerm(-1, x), LinearTerm(1, y)])
        #expect((x + y + y).value(at: [1, 10]) == 21)
    }

    @Test("in-place operators append")
    func inPlace() {
        var sum = LinearExpression()
        sum += x
        sum += 2 * y
        sum -= x
        sum -= 3
        #expect(sum.merged == LinearExpression([LinearTerm(2, y)], constant: -3))
    }

    @Test("a constant moves into the bounds")
    func constants() {
        let constraint = (x + 5).within(1, 10)
        #expect(constraint.lowerBound == -4)
        #expect(constraint.upperBound == 5)
        #expect((x - y).atLeast(2).upperBound == .infinity)
        #expect((x - y).equal(to: 2).upperBound == 2)
    }

    @Test(
        "merging cancels, sorts and keeps what remains",
        arguments: [
            ([(1.0, 2), (-1.0, 2)], []),
            ([(1.0, 2), (-1.0, 2), (4.0, 3)], [(4.0, 3)]),
            ([(1.0, 3), (1.0, 1), (2.0, 3)], [(1.0, 1), (3.0, 3)]),
            ([(0.0, 1)], []),
            ([(1.0, 1), (1.0, 2)], [(1.0, 1), (1.0, 2)]),
        ])
    func merging(written: [(Double, Int)], expected: [(Double, Int)]) {
        func terms(_ pairs: [(Double, Int)]) -> [LinearTerm] { pairs.map { LinearTerm($0.0, VariableID($0.1)) } }
        #expect(LinearExpression(terms(written)).merged.terms == terms(expected))
    }
}
