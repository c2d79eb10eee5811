import Plans

extension Coverage {
    /// Whether periods are missing when nobody moves; less than this is rounding.
    var isShort: Bool { before > 1e-6 }
}
