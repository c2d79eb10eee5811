import Rotation
import Tables

/// Reads `[gap]`: what an unmet period costs.
struct GapReader {
    private let root: KeyReader

    init(_ root: KeyReader) { self.root = root }

    func read() -> GapPrice {
        guard let keys = root.table("gap") else {
            root.report("gap", .gapsAreFree, severity: .warning)
            return GapPrice(price: 0)
        }
        defer { keys.finish() }
        let price = keys.optional("price", .amount)
        if !keys.has("price") { keys.report("price", .gapsAreFree, severity: .warning) }
        return GapPrice(price: price ?? 0, bands: bands(keys) ?? GapPrice.defaultBands)
    }

    private func bands(_ keys: KeyReader) -> [GapPrice.Band]? {
        guard let tables = keys.tables(inList: "bands") else { return nil }
        let bands = tables.compactMap(band)
        guard bands.count == tables.count else { return nil }
        if bands.first?.above != 0 { keys.report("bands", .firstBand) }
        for (lower, upper) in zip(bands, bands.dropFirst()) {
            if upper.above <= lower.above { keys.report("bands", .bandsOutOfOrder(upper.above)) }
            if upper.factor < lower.factor { keys.report("bands", .factorFalls(lower.factor, upper.factor)) }
        }
        return bands
    }

    private func band(_ keys: KeyReader) -> GapPrice.Band? {
        defer { keys.finish() }
        let above = keys.required("above", .share)
        let factor = keys.required("factor", .amount)
        guard let above, let factor else { return nil }
        return GapPrice.Band(above: above, factor: factor)
    }
}

extension Diagnostic.Message {
    fileprivate static let gapsAreFree = Self(
        "gaps-are-free",
        found: Wording("gap.price is left out, so unmet periods cost nothing", "没有写 gap.price，缺课时将不计代价"))

    fileprivate static let firstBand = Self(
        "first-band", found: Wording("the first band does not begin at 0", "第一档不是从 0 开始"),
        allowed: Wording("above = 0 in the first band", "第一档 above = 0"))

    fileprivate static func bandsOutOfOrder(_ above: Double) -> Self {
        Self(
            "bands-out-of-order",
            found: Wording(
                "the band above \(NumberText.format(above)) does not begin above the one before it",
                "起点 \(NumberText.format(above)) 不高于前一档"),
            mend: Wording("Write the bands from the lowest share up", "请按份额由低到高书写各档"))
    }

    fileprivate static func factorFalls(_ from: Double, _ to: Double) -> Self {
        Self(
            "factor-falls",
            found: Wording(
                "the factor falls from \(NumberText.format(from)) to \(NumberText.format(to))",
                "系数从 \(NumberText.format(from)) 降到 \(NumberText.format(to))"),
            allowed: Wording("factors that never fall", "系数不下降"))
    }
}
