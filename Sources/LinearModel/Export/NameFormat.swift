/// What names a file format takes.
enum NameFormat {
    /// Free MPS: any visible ASCII, since blanks part the fields. A dollar sign in front would open a comment, and a
    /// number in front of the right-hand side's fields could be taken for one.
    case freeMPS
    /// CPLEX LP: letters, digits and some marks, not like a number in front and no word of the format's own.
    case lp

    /// The nearest legal name.
    func legalize(_ name: String) -> String {
        var bytes = name.utf8.map { isLegal($0) ? $0 : UInt8(ascii: "_") }
        if startsBadly(bytes) || isReserved(name) { bytes.insert(UInt8(ascii: "_"), at: 0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func isLegal(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            switch self {
            case .freeMPS: byte > 0x20 && byte < 0x7F
            // What GLPK, HiGHS, SCIP and CBC all read. CPLEX would take more, of which slashes and carets mislead some.
            case .lp: "_.,()#@~!%&;?{}|'`\"$".utf8.contains(byte)
            }
        }
    }

    private func startsBadly(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first else { return true }
        let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
        switch self {
        case .freeMPS:
            return first == UInt8(ascii: "$") || first == UInt8(ascii: "*")
        case .lp:
            // "e7" behind a coefficient reads like its exponent.
            let lowercased = first | 0x20
            let isLetter =
                first == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased)
            let looksLikeExponent =
                lowercased == UInt8(ascii: "e") && bytes.dropFirst().first.map { $0 >= 0x30 && $0 <= 0x39 } == true
            return isDigit || !isLetter || looksLikeExponent
        }
    }

    private func isReserved(_ name: String) -> Bool {
        self == .lp && Self.words.contains(name.lowercased())
    }

    private static let words: Set<String> = [
        "min", "max", "minimize", "maximize", "minimise", "maximise", "minimum", "maximum", "st", "s.t.", "st.",
        "subject", "such", "to", "that", "bound", "bounds", "free", "inf", "infinity", "nan", "gen", "general",
        "generals", "int", "integer", "integers", "bin", "binary", "binaries", "semi", "semis", "sos", "sos1", "sos2",
        "sec", "semi-continuous", "end",
    ]
}
