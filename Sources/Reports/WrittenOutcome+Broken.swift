import Verification

extension WrittenOutcome {
    /// Whether the rule had to give here, and nobody waived it; less than a millionth is rounding.
    var isBroken: Bool { waivedBy.isEmpty && shortfall > 1e-6 }
}
