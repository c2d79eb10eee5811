import Formulation
import Rotation

extension PartBound {
    /// What a claim was made from: the same evidence makes the same claim again.
    public init(_ claim: PartClaim, of part: Formulation) {
        self.init(branching: claim.by == .branchAndBound ? claim.bound : nil)
        guard let prices = claim.prices else { return }
        let names = PartNames(part)
        course = part.blocks.enumerated().flatMap { b, block in
            block.courses.indices.map { prices.coverage[names.course(b, $0)] ?? 0 }
        }
        harm = part.blocks.indices.map { prices.harm[names.block($0)] ?? 0 }
        row = names.rows.map { prices.rows[$0] ?? 0 }
    }
}

extension Certificate {
    /// The certificate of the best bound that the evidence of each part proves.
    ///
    /// Prices are rounded to millionths of a point, and what is claimed is the bound at the rounded prices, counted
    /// exactly and written down to millionths.
    public init(of program: CertifiedProgram, _ evidence: [PartBound]) {
        parts = program.numbered.map { number, part in
            PartClaim(of: part, number: number, number <= evidence.count ? evidence[number - 1] : PartBound())
        }
        format = Self.currentFormat
        bound = parts.reduce(Exact.zero) { $0 + Exact($1.bound) }.floored ?? 0
    }
}

extension PartClaim {
    fileprivate init(of part: Formulation, number: Int, _ evidence: PartBound) {
        let teachers = part.types.reduce(0) { $0 + $1.members.count }
        let priced = PricedClaim(part, number: number, evidence)
        let worthMore = CertificateCheck.tolerance * max(1, abs(evidence.branching ?? 0))
        if let branching = evidence.branching, branching > max(priced?.bound ?? 0, 0) + worthMore,
            let bound = Exact(branching).floored
        {
            self.init(
                part: number, teachers: teachers, bound: bound, by: .branchAndBound,
                tolerance: CertificateCheck.tolerance)
        } else if let priced, priced.bound > 0 {
            self.init(
                part: number, teachers: teachers, bound: priced.bound, by: .prices, prices: priced.prices,
                blocks: priced.blocks)
        } else {
            self.init(part: number, teachers: teachers, bound: 0, by: .nothing)
        }
    }
}

/// What the prices of a planner prove of a part, in decimals.
private struct PricedClaim {
    let prices: Prices
    let blocks: [BlockClaims]
    let bound: Double

    /// `nil` where there are no prices, or none that prove anything that can be written down.
    init?(_ part: Formulation, number: Int, _ evidence: PartBound) {
        guard evidence.harm.count == part.blocks.count, evidence.row.count == part.rows.count,
            evidence.course.count == part.blocks.reduce(0, { $0 + $1.courses.count })
        else { return nil }
        let names = PartNames(part)
        var prices = Prices()
        var position = 0
        for (b, block) in part.blocks.enumerated() {
            for c in block.courses.indices {
                prices.coverage[names.course(b, c)] = Self.decimal(evidence.course[position])
                position += 1
            }
            prices.harm[names.block(b)] = Self.decimal(evidence.harm[b])
        }
        for r in part.rows.indices { prices.rows[names.rows[r]] = Self.decimal(evidence.row[r]) }
        let list = PriceList(prices, part, names, number: number)
        guard list.faults.isEmpty else { return nil }
        let values = BlockValues(list.priced(part), part, names)
        var blocks: [BlockClaims] = []
        var sum = Exact.zero
        for kind in BlockClaims.Kind.allCases {
            var bounds: [String: Double] = [:]
            for (name, value) in values[kind] {
                guard let bound = value.floored else { return nil }
                bounds[name] = bound
                sum += Exact(bound)
            }
            blocks.append(BlockClaims(of: kind, bounds: bounds))
        }
        guard let bound = sum.floored else { return nil }
        self.prices = prices
        self.blocks = blocks
        self.bound = bound
    }

    /// A price in millionths of a point, rounded towards nothing so that it stays in range; `nil` for none.
    private static func decimal(_ price: Double) -> Double? {
        let (scaled, nearest) = (price * 1e6, (price * 1e6).rounded())
        // What is in millionths already stays as it is, whatever the multiplication did to its last digit.
        let decimal = (nearest / 1e6 == price ? nearest : scaled.rounded(.towardZero)) / 1e6
        return decimal == 0 || !decimal.isFinite ? nil : decimal
    }
}
