import LinearModel
import Testing

@Suite("Exported files")
struct ExportTests {
    /// A bit of everything that readers of files have been known to stumble over.
    private var model: Model {
        var model = Model(objectiveConstant: -2.5)
        let away = model.addVariable(.integer("v(S03,2027-fall)", lowerBound: -3, upperBound: 7, cost: 1.1))
        let below = model.addVariable("v(S03,2027_fall)", lowerBound: -.infinity, upperBound: -1, cost: -0.3)
        let loose = model.addVariable("e12", lowerBound: -.infinity, cost: 1.0 / 3)
        let free = model.addVariable(.binary("free", cost: -7))
        let bracketed = model.addVariable(.integer("[x]"))
        let fixed = model.addVariable("$q", lowerBound: 2, upperBound: 2, cost: 1)
        let unnamed = model.addVariable(lowerBound: 1.5, cost: 1e-7)
        model.addVariable("unused", lowerBound: -1, upperBound: 1)
        model.addConstraint("away_cap(S03,2027-fall)", (away + 2.5 * below + loose).within(-4, 6))
        model.addConstraint("away_cap(S03,2027_fall)", (loose + free + 1e6 * bracketed - fixed).atLeast(-11))
        model.addConstraint("cost", (away + unnamed).equal(to: 4.25))
        model.addConstraint("measure", (away + unnamed).within(-.infinity, .infinity))
        model.addConstraint("b>c", (1 * below).atMost(20))
        return model
    }

    @Test("free MPS")
    func mps() {
        #expect(
            MPSWriter.text(of: model) == """
                NAME model
                ROWS
                 N COST
                 G away_cap(S03,2027-fall)
                 G away_cap(S03,2027_fall)
                 E cost
                 N measure
                 L b>c
                COLUMNS
                 M0 'MARKER' 'INTORG'
                 v(S03,2027-fall) COST 1.1
                 v(S03,2027-fall) away_cap(S03,2027-fall) 1
                 v(S03,2027-fall) cost 1
                 v(S03,2027-fall) measure 1
                 M1 'MARKER' 'INTEND'
                 v(S03,2027_fall) COST -0.3
                 v(S03,2027_fall) away_cap(S03,2027-fall) 2.5
                 v(S03,2027_fall) b>c 1
                 e12 COST 0.3333333333333333
                 e12 away_cap(S03,2027-fall) 1
                 e12 away_cap(S03,2027_fall) 1
                 M2 'MARKER' 'INTORG'
                 free COST -7
                 free away_cap(S03,2027_fall) 1
                 [x] away_cap(S03,2027_fall) 1000000
                 M3 'MARKER' 'INTEND'
                 _$q COST 1
                 _$q away_cap(S03,2027_fall) -1
                 x6 COST 1e-07
                 x6 cost 1
                 x6 measure 1
                 unused COST 0
                 CONSTANT COST -2.5
                RHS
                 RHS away_cap(S03,2027-fall) -4
                 RHS away_cap(S03,2027_fall) -11
                 RHS cost 4.25
                 RHS b>c 20
                RANGES
                 RNG away_cap(S03,2027-fall) 10
                BOUNDS
                 LO BND v(S03,2027-fall) -3
                 UP BND v(S03,2027-fall) 7
                 MI BND v(S03,2027_fall)
                 UP BND v(S03,2027_fall) -1
                 FR BND e12
                 BV BND free
                 PL BND [x]
                 FX BND _$q 2
                 LO BND x6 1.5
                 PL BND x6
                 LO BND unused -1
                 UP BND unused 1
                 FX BND CONSTANT 1
                ENDATA

                """)
    }

    @Test("CPLEX LP")
    func lp() {
        #expect(
            LPWriter.text(of: model) == """
                Minimize
                 cost: + 1.1 v(S03,2027_fall) - 0.3 v(S03,2027_fall)~1 + 0.3333333333333333 _e12 - 7 _free + _$q
                  + 1e-07 x6 + 0 unused - 2.5 objective_constant
                Subject To
                 away_cap(S03,2027_fall): + v(S03,2027_fall) + 2.5 v(S03,2027_fall)~1 + _e12
                  - range_away_cap(S03,2027_fall) = 0
                 away_cap(S03,2027_fall)~1: + _e12 + _free + 1000000 _x_ - _$q >= -11
                 cost~2: + v(S03,2027_fall) + x6 = 4.25
                \\ measure is free
                 b_c: + v(S03,2027_fall)~1 <= 20
                Bounds
                 objective_constant = 1
                 -4 <= range_away_cap(S03,2027_fall) <= 6
                 -3 <= v(S03,2027_fall) <= 7
                 -inf <= v(S03,2027_fall)~1 <= -1
                 _e12 free
                 _$q = 2
                 x6 >= 1.5
                 -1 <= unused <= 1
                Generals
                 v(S03,2027_fall)
                 _x_
                Binaries
                 _free
                End

                """)
    }

    @Test("a model with nothing in it is still a file")
    func empty() {
        #expect(
            LPWriter.text(of: Model()) == """
                Minimize
                 cost: + 0 objective_constant
                Subject To
                 no_rows: + 0 objective_constant >= 0
                Bounds
                 objective_constant = 1
                End

                """)
        #expect(MPSWriter.text(of: Model()) == "NAME model\nROWS\n N COST\nCOLUMNS\nRHS\nENDATA\n")
    }

    @Test("integers with infinite or narrow bounds, and crossed rows, are spelt out")
    func bounds() {
        var model = Model()
        let x = model.addVariable(lowerBound: 1, upperBound: 5, domain: .binary)
        let y = model.addVariable(.integer("y", lowerBound: -.infinity, upperBound: 2.5))
        model.addConstraint((x + y).within(2, 1))
        let mps = MPSWriter.text(of: model)
        #expect(mps.contains(" FX BND x0 1\n MI BND y\n UP BND y 2\n"))
        #expect(mps.contains(" E CONTRADICTION\n") && mps.contains(" RHS CONTRADICTION 1\n"))
        #expect(!mps.contains("RANGES"))
        #expect(LPWriter.text(of: model).contains("Generals\n x0\n y\n"))
    }

    @Test("names are unique, short enough and the same every time")
    func names() {
        var model = Model()
        let long = String(repeating: "n", count: 300)
        for name in ["a b", "a_b", "a_b~1", "甲", long, long, "x7", ""] { model.addVariable(name, cost: 1) }
        let columns = MPSWriter.text(of: model).split(separator: "\n").filter { $0.hasSuffix(" COST 1") }
            .map { $0.split(separator: " ")[0] }
        #expect(columns.count == 8)
        #expect(Set(columns).count == 8)
        #expect(columns.allSatisfy { $0.utf8.count <= 255 && $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } })
        #expect(columns.prefix(4) == ["a_b", "a_b~1", "a_b~1~2", "___"])
    }

    @Test("a failing sink stops the writing with its own error")
    func failingSink() {
        struct DiskFull: Error {}
        var model = Model()
        for _ in 0..<20_000 { model.addVariable(cost: 1) }
        var blocks = 0
        #expect(throws: DiskFull.self) {
            try MPSWriter.write(model) { _ throws(DiskFull) in
                blocks += 1
                if blocks == 2 { throw DiskFull() }
            }
        }
        #expect(blocks == 2)
    }
}
