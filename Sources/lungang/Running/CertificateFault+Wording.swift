import Certificates
import Tables

extension CertificateFault {
    /// What does not hold and where, for people.
    var wording: Wording {
        switch self {
        case .unreadable(let path, let reason):
            placed(path.isEmpty ? nil : path, Wording("it cannot be read: \(reason)", "无法读取：\(reason)"))
        case .otherFormat(let format):
            placed(
                "format",
                Wording(
                    "format \(format) is not known here, only \(Certificate.currentFormat)",
                    "格式版本 \(format) 无法识别，只支持 \(Certificate.currentFormat)"))
        case .missingPart(let part): inPart(part, Wording("nothing is claimed of this part", "缺少这一部分的下界"))
        case .repeatedPart(let part): inPart(part, Wording("it is claimed more than once", "这一部分重复出现"))
        case .unknownPart(let part): inPart(part, Wording("the program has no such part", "模型中没有这一部分"))
        case .boundTooHigh(nil, let claimed, let proven):
            placed(
                "bound",
                Wording(
                    "\(number(claimed)) is claimed, and the parts add up to \(number(proven))",
                    "所称下界为 \(number(claimed))，而各部分之和只有 \(number(proven))"))
        case .boundTooHigh(let part?, let claimed, let proven):
            inPart(
                part,
                Wording(
                    "\(number(claimed)) is claimed, and its blocks prove \(number(proven))",
                    "所称下界为 \(number(claimed))，而其各块只能证明 \(number(proven))"))
        case .noPrices(let part):
            inPart(part, Wording("it claims to be proven by prices and names none", "声称由价格证明，却没有列出价格"))
        case .unknownPrice(let part, let name):
            inPart(part, name, Wording("a price on something that is not in this part", "所列价格的对象不在这一部分中"))
        case .priceOutOfRange(let part, let name, let price, let least, let most):
            inPart(part, name, outOfRange(price, least, most))
        case .missingBlock(let part, let kind, let name):
            inPart(part, "\(kind.rawValue) \(name)", Wording("nothing is claimed of it", "缺少该块的下界"))
        case .repeatedBlocks(let part, let kind):
            inPart(part, kind.rawValue, Wording("they are claimed more than once", "该类块重复出现"))
        case .unknownBlock(let part, let kind, let name):
            inPart(part, "\(kind.rawValue) \(name)", Wording("there is no such block", "没有这一块"))
        case .blockTooHigh(let part, let kind, let name, let claimed, let proven):
            inPart(
                part, "\(kind.rawValue) \(name)",
                Wording(
                    "\(number(claimed)) is claimed by \(kind.proof), and the prices prove \(proven.map(number) ?? "nothing that can be counted")",
                    "所称下界为 \(number(claimed))，而按所列价格只能证明 \(proven.map(number) ?? "无法精确计算")"))
        case .notReached(let part, let claimed, let reached):
            inPart(
                part,
                Wording(
                    "\(number(claimed)) is claimed by branch and bound, which reached \(number(reached)) when it was done again; "
                        + "maybe it needs more --time",
                    "所称由分支定界证明的下界为 \(number(claimed))，重新求解只达到 \(number(reached))；可能需要更长的 --time"))
        case .otherBound(let summary, let certificate):
            Wording(
                "summary.json: bound: the summary says \(summary.map(number) ?? "nothing"), the certificate proves \(number(certificate))",
                "summary.json：bound：摘要为 \(summary.map(number) ?? "无")，证书证明的是 \(number(certificate))")
        }
    }

    private func outOfRange(_ price: Double, _ least: Double?, _ most: Double?) -> Wording {
        let (from, to) = (least.map(number) ?? "…", most.map(number) ?? "…")
        return Wording(
            "a price of \(number(price)) proves nothing; it must lie between \(from) and \(to)",
            "价格 \(number(price)) 不能证明任何下界，须在 \(from) 与 \(to) 之间")
    }

    private func inPart(_ part: Int, _ wording: Wording) -> Wording { placed("part \(part)", wording) }

    private func inPart(_ part: Int, _ name: String, _ wording: Wording) -> Wording {
        placed("part \(part), \(name)", wording)
    }

    private func placed(_ place: String?, _ wording: Wording) -> Wording {
        let place = place.map { ": \($0)" } ?? ""
        return Wording(
            "\(Certificate.fileName)\(place): \(wording.english)", "\(Certificate.fileName)\(place)：\(wording.chinese)")
    }

    private func number(_ value: Double) -> String { value.isFinite ? NumberText.format(value) : "–" }
}
