import Tables

/// One thing that a place's own rules say, with where that was read and what of the policy holds it.
public struct Statement: Sendable, Hashable {
    /// How far a source can be trusted. No full text of a local rule was seen.
    public enum Standing: Sendable, Hashable, CaseIterable {
        /// A page of the authority itself.
        case official
        /// Another page, seen as an excerpt.
        case excerpt
        /// A copy on a weak host.
        case mirror
        /// A summary that nobody signs for.
        case summary
        /// No source: a starting point of this program.
        case assumption

        /// The standing in words.
        public var label: Wording {
            switch self {
            case .official: Wording("official page, excerpt", "官方网页，仅见摘录")
            case .excerpt: Wording("web page, excerpt", "网页摘录")
            case .mirror: Wording("copy on a weak host, excerpt", "转载，来源较弱，仅见摘录")
            case .summary: Wording("unsigned summary, weak", "无署名的摘要，来源弱")
            case .assumption: Wording("no source: a starting point, set your own", "无来源：只是起点，请自定")
            }
        }
    }

    /// What is said.
    public let text: Wording
    /// The dotted key of the policy that holds it; `nil` where nothing does.
    public let key: String?
    /// How far the source can be trusted.
    public let standing: Standing
    /// Where it was read; empty for an assumption.
    public let source: String

    /// A statement with its source.
    init(_ text: Wording, key: String? = nil, _ standing: Standing, _ source: String = "") {
        self.text = text
        self.key = key
        self.standing = standing
        self.source = source
    }
}
