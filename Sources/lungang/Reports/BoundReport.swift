import Certificates
import Tables

/// What a certificate proves, for people.
struct BoundReport {
    private let certificate: Certificate
    private let language: Language

    /// A report on a certificate in which nothing was found.
    init(_ certificate: Certificate, language: Language) {
        self.certificate = certificate
        self.language = language
    }

    /// The bound, and how many parts prove how much of it by what.
    var text: String {
        let heading = Wording("The bound holds, as the certificate proves it:", "下界成立，证书已逐项复核：")
        var table = TextTable(header: [
            Wording("proven by", "证明方式")[language], Wording("parts", "部分数")[language],
            Wording("points", "分值")[language],
        ])
        for method in PartClaim.Method.allCases {
            let parts = certificate.parts.filter { $0.by == method }
            guard !parts.isEmpty else { continue }
            table.add([
                Self.name(of: method)[language], String(parts.count),
                NumberText.format(parts.reduce(0) { $0 + $1.bound }),
            ])
        }
        table.add([
            Wording("all", "合计")[language], String(certificate.parts.count), NumberText.format(certificate.bound),
        ])
        return heading[language] + "\n" + table.text
    }

    private static func name(of method: PartClaim.Method) -> Wording {
        switch method {
        case .prices: Wording("prices, counted exactly", "价格（精确计算）")
        case .branchAndBound: Wording("branch and bound, done again", "分支定界（重新求解）")
        case .nothing: Wording("no cost being negative", "各项代价均不为负")
        }
    }
}
