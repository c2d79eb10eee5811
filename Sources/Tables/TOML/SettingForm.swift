/// What the value of a key must be, and how it is read.
public struct SettingForm<Value> {
    /// The values allowed, in words.
    public let allowed: Wording
    /// Reads a value, reporting whatever is wrong with it; `nil` after a report.
    public let read: (_ node: TOMLNode, _ report: (Diagnostic.Message) -> Void) -> Value?

    /// A form; `read` reports whatever is wrong with a value and then returns `nil`.
    public init(
        allowed: Wording, read: @escaping (_ node: TOMLNode, _ report: (Diagnostic.Message) -> Void) -> Value?
    ) {
        self.allowed = allowed
        self.read = read
    }

    /// A form of what `convert` accepts; anything else is reported with the words for what is allowed.
    public init(allowed: Wording, converting convert: @escaping (TOMLNode) -> Value?) {
        self.init(allowed: allowed) { node, report in
            if let value = convert(node) { return value }
            report(.wrongValue(node, allowed))
            return nil
        }
    }
}

extension SettingForm where Value == String {
    /// Any text.
    public static var text: Self {
        Self(allowed: Wording("a text in quotes", "带引号的文本")) { node in
            if case .string(let text) = node { text } else { nil }
        }
    }
}

extension SettingForm where Value == Bool {
    /// `true` or `false`.
    public static var flag: Self {
        Self(allowed: Wording(verbatim: "true / false")) { node in
            if case .boolean(let flag) = node { flag } else { nil }
        }
    }
}

extension SettingForm where Value == Double {
    /// A number within bounds.
    public static func number(_ range: ClosedRange<Double>) -> Self {
        Self(allowed: .numbers(range)) { node in
            // Bounds are finite, so that neither infinity nor a NaN is ever in them.
            node.numeric.flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension SettingForm where Value == Int {
    /// A whole number within bounds; `6.0` is one.
    public static func integer(_ range: ClosedRange<Int>) -> Self {
        Self(allowed: .integers(range)) { node in
            let whole: Int? =
                switch node {
                case .integer(let value): value
                case .number(let value): Int(exactly: value)
                default: nil
                }
            return whole.flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension SettingForm {
    /// One text out of a few.
    public static func choice(_ values: [(name: String, value: Value)]) -> Self {
        let names = values.map(\.name)
        let allowed = Wording(verbatim: names.map(\.quoted).joined(separator: ", "))
        return Self(allowed: allowed) { node, report in
            guard case .string(let text) = node else {
                report(.wrongValue(node, allowed))
                return nil
            }
            if let match = values.first(where: { $0.name == text }) { return match.value }
            report(.unknownValue(text, allowed, nearest: Spelling.nearest(to: text, among: names)))
            return nil
        }
    }

    /// A list of values of one form; every wrong one is reported.
    public static func list<Element>(of element: SettingForm<Element>) -> Self where Value == [Element] {
        let allowed = Wording("a list of: \(element.allowed.english)", "列表，每项为：\(element.allowed.chinese)")
        return Self(allowed: allowed) { node, report in
            guard case .array(let nodes) = node else {
                report(.wrongValue(node, allowed))
                return nil
            }
            let values = nodes.map { element.read($0, report) }
            let whole = values.compactMap { $0 }
            return whole.count == values.count ? whole : nil
        }
    }
}

extension Wording {
    /// The words for numbers within bounds.
    public static func numbers(_ range: ClosedRange<Double>) -> Wording {
        bounds("a number", "数字", NumberText.format(range.lowerBound), NumberText.format(range.upperBound), range)
    }

    /// The words for whole numbers within bounds.
    public static func integers(_ range: ClosedRange<Int>) -> Wording {
        let real = Double(range.lowerBound)...Double(range.upperBound)
        return bounds("a whole number", "整数", "\(range.lowerBound)", "\(range.upperBound)", real)
    }

    private static func bounds(
        _ english: String, _ chinese: String, _ lower: String, _ upper: String, _ range: ClosedRange<Double>
    ) -> Wording {
        // Bounds that large only keep nonsense out; naming them would confuse.
        let isOpenAbove = range.upperBound >= 1_000_000
        let isOpenBelow = range.lowerBound <= -1_000_000
        switch (isOpenBelow, isOpenAbove) {
        case (true, true): return Wording(english, chinese)
        case (false, true): return Wording("\(english) of at least \(lower)", "不小于 \(lower) 的\(chinese)")
        case (true, false): return Wording("\(english) of at most \(upper)", "不大于 \(upper) 的\(chinese)")
        case (false, false): return Wording("\(english) from \(lower) to \(upper)", "\(lower) 到 \(upper) 的\(chinese)")
        }
    }
}

extension Diagnostic.Message {
    /// A setting holds something that its form does not allow.
    public static func wrongValue(_ node: TOMLNode, _ allowed: Wording) -> Self {
        Self(
            "wrong-value",
            found: Wording("\(node.shown) is not allowed here", "此处不能填 \(node.shown)"), allowed: allowed)
    }

    static func unknownValue(_ text: String, _ allowed: Wording, nearest: String?) -> Self {
        Self(
            "unknown-value", found: Wording("\(text.quoted) is not allowed here", "此处不能填 \(text.quoted)"),
            allowed: allowed,
            mend: nearest.map { Wording("Maybe \($0.quoted) is meant", "是否应为 \($0.quoted)") })
    }
}

extension TOMLNode {
    /// The value as a message shows it: itself if it is short, else its type.
    public var shown: String {
        switch self {
        case .string(let text): text.quoted
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .boolean(let value): "\(value)"
        case .moment(let text): text
        case .array(let nodes): nodes.count <= 6 ? "[" + nodes.map(\.shown).joined(separator: ", ") + "]" : "[…]"
        case .table: "{…}"
        }
    }
}
