import LinearModel
import Testing

@Suite("Models")
struct ModelTests {
    @Test("rows and columns see every entry, whichever came later")
    func entries() {
        var model = Model()
        let x = model.addVariable("x")
        let first = model.addConstraint((2 * x).atMost(1))
        let y = model.addColumn(Column(Variable("y"), entries: [.init(3, in: first)]))
        let second = model.addConstraint((x + 5 * y).atLeast(0))
        let z = model.addColumn(Column(Variable("z"), entries: [.init(7, in: second), .init(4, in: first)]))

        #expect(model.entryCount == 6)
        #expect(model[first].terms == [LinearTerm(2, x), LinearTerm(3, y), LinearTerm(4, z)])
        #expect(model[second].terms == [LinearTerm(1, x), LinearTerm(5, y), LinearTerm(7, z)])
        let rows = model.rows()
        #expect(rows.starts == [0, 3, 6])
        #expect(rows.indices == [0, 1, 2, 0, 1, 2])
        #expect(rows.coefficients == [2, 3, 4, 1, 5, 7])
        let columns = model.columns()
        #expect(columns.starts == [0, 2, 4, 6])
        #expect(columns.indices == [0, 1, 0, 1, 0, 1])
        #expect(columns.coefficients == [2, 1, 3, 5, 4, 7])
        #expect(model.activities(at: [1, 1, 1]) == [9, 13])
    }

    @Test("terms and entries of one place are added up")
    func duplicates() {
        var model = Model()
        let x = model.addVariable()
        let row = model.addConstraint((x + x + x).atMost(1))
        let y = model.addColumn(Column(Variable(), entries: [.init(1, in: row), .init(1.5, in: row)]))
        #expect(model[row].terms == [LinearTerm(3, x), LinearTerm(2.5, y)])
    }

    @Test("removing variables moves the rest up")
    func removal() {
        var model = Model()
        let x = (0..<4).map { model.addVariable("x\($0)", cost: Double($0)) }
        let row = model.addConstraint((x[0] + 2 * x[1] + 3 * x[2] + 4 * x[3]).atMost(1))
        model.addColumn(Column(Variable("x4", cost: 4), entries: [.init(5, in: row)]))
        model.removeVariables([x[0], x[2]])
        #expect(model.variableCount == 3)
        #expect(model.costs == [1, 3, 4])
        #expect(model[row].terms.map(\.coefficient) == [2, 4, 5])
        #expect(model[row].terms.map(\.variable.index) == [0, 1, 2])
        #expect(model.name(of: VariableID(2)) == "x4")
    }

    @Test("variables are described as they were added")
    func variables() {
        var model = Model()
        let x = model.addVariable(.integer("x", lowerBound: 0.5, upperBound: 2.5, cost: 3))
        #expect(model[x] == .integer("x", lowerBound: 0.5, upperBound: 2.5, cost: 3))
        #expect(model.effectiveBounds(of: x) == (1, 2))
        model.setDomain(.binary, of: x)
        #expect(model.effectiveBounds(of: x) == (1, 1))
        model.setBounds(of: x, lower: 0, upper: 2.999_999_999_9)
        model.setDomain(.integer, of: x)
        #expect(model.effectiveBounds(of: x) == (0, 3))
    }
}

private func == (left: (lower: Double, upper: Double), right: (Double, Double)) -> Bool {
    left.lower == right.0 && left.upper == right.1
}
