import Formulation
import Rotation

/// Checks a certificate against the program that it speaks of, exactly, and without what made it.
///
/// Whatever is a shortest path or a sum is worked out anew. Only parts that claim branch and bound are handed out to be
/// solved again.
public struct CertificateCheck {
    private let program: CertifiedProgram
    /// Solves a part again until it is clear that no plan of it scores less than the bound given, and tells how far that
    /// went.
    public typealias Resolve<Failure: Error> = (Formulation, _ bound: Double) throws(Failure) -> Double

    /// A check of certificates of one program.
    public init(of program: CertifiedProgram) { self.program = program }

    /// Everything in `certificate` that does not hold.
    public func faults<Failure: Error>(
        of certificate: Certificate, resolve: Resolve<Failure>
    ) throws(Failure) -> [CertificateFault] {
        guard certificate.format == Certificate.currentFormat else { return [.otherFormat(certificate.format)] }
        var faults = partFaults(certificate)
        for (number, part) in program.numbered {
            for claim in certificate.parts where claim.part == number {
                faults += try self.faults(of: claim, part, resolve)
            }
        }
        let sum = certificate.parts.reduce(Exact.zero) { $0 + Exact($1.bound) }
        if !sum.proves(Exact(certificate.bound)) {
            faults.append(.boundTooHigh(part: nil, claimed: certificate.bound, proven: sum.approximate))
        }
        return faults
    }

    /// Each part must be claimed once, and nothing else.
    private func partFaults(_ certificate: Certificate) -> [CertificateFault] {
        var counts: [Int: Int] = [:]
        for claim in certificate.parts { counts[claim.part, default: 0] += 1 }
        let numbers = program.numbered.map(\.number)
        return numbers.filter { counts[$0] == nil }.map { .missingPart($0) }
            + counts.filter { $0.value > 1 }.keys.sorted().map { .repeatedPart($0) }
            + counts.keys.filter { !numbers.contains($0) }.sorted().map { .unknownPart($0) }
    }

    private func faults<Failure: Error>(
        of claim: PartClaim, _ part: Formulation, _ resolve: Resolve<Failure>
    ) throws(Failure) -> [CertificateFault] {
        switch claim.by {
        case .nothing:
            guard Exact.zero.proves(Exact(claim.bound)) else {
                return [.boundTooHigh(part: claim.part, claimed: claim.bound, proven: 0)]
            }
            return []
        case .prices:
            return priceFaults(claim, part)
        case .branchAndBound:
            let reached = try resolve(part, claim.bound)
            let allowance = Self.tolerance * max(1, abs(claim.bound))
            return reached >= claim.bound - allowance
                ? [] : [.notReached(part: claim.part, claimed: claim.bound, reached: reached)]
        }
    }

    /// The relative tolerance to which a solver of floating-point numbers is believed, whatever a certificate asks for.
    public static let tolerance = 1e-6

    private func priceFaults(_ claim: PartClaim, _ part: Formulation) -> [CertificateFault] {
        guard let prices = claim.prices, let blocks = claim.blocks else { return [.noPrices(part: claim.part)] }
        let names = PartNames(part)
        let list = PriceList(prices, part, names, number: claim.part)
        guard list.faults.isEmpty else { return list.faults }
        let values = BlockValues(list.priced(part), part, names)
        var faults: [CertificateFault] = []
        var sum = Exact.zero
        for kind in BlockClaims.Kind.allCases {
            let own = blocks.filter { $0.of == kind }
            if own.count > 1 { faults.append(.repeatedBlocks(part: claim.part, kind)) }
            var left = own.first?.bounds ?? [:]
            for (name, value) in values[kind] {
                guard let bound = left.removeValue(forKey: name) else {
                    faults.append(.missingBlock(part: claim.part, kind, name))
                    continue
                }
                sum += Exact(bound)
                if !value.proves(Exact(bound)) {
                    faults.append(
                        .blockTooHigh(
                            part: claim.part, kind, name, claimed: bound,
                            proven: value.isCounted ? value.approximate : nil))
                }
            }
            faults += left.keys.sorted().map { .unknownBlock(part: claim.part, kind, $0) }
        }
        if !sum.proves(Exact(claim.bound)) {
            faults.append(.boundTooHigh(part: claim.part, claimed: claim.bound, proven: sum.approximate))
        }
        return faults
    }
}

/// The exact bounds of the blocks of a part, by what they are, with their names.
struct BlockValues {
    private let values: [BlockClaims.Kind: [(name: String, value: Exact)]]

    init(_ priced: PricedPart, _ part: Formulation, _ names: PartNames) {
        values = [
            .teachers: part.types.indices.map { (names.type($0), priced.teachers($0)) },
            .teaching: part.blocks.indices.map { (names.block($0), priced.teaching($0)) },
            .rules: part.rows.indices.map { (names.rows[$0], priced.rule($0)) },
        ]
    }

    subscript(kind: BlockClaims.Kind) -> [(name: String, value: Exact)] { values[kind] ?? [] }
}
