import Rotation
import Tables

extension SettingForm where Value == Double {
    /// Points, yuan, minutes, periods, weights: nothing that could be negative.
    static var amount: Self { .number(0...1_000_000_000) }

    /// A number above 0.
    static var positive: Self {
        Self(allowed: Wording("a number above 0", "大于 0 的数字")) { node in
            node.numeric.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
        }
    }

    /// A share of a whole.
    static var share: Self { .number(0...1) }
}

extension SettingForm where Value == Share {
    /// A share of a whole, kept as the decimal that was written.
    static var exactShare: Self {
        Self(allowed: .numbers(0...1)) { node in
            node.numeric.flatMap { (0...1).contains($0) ? Share($0) : nil }
        }
    }
}

extension SettingForm where Value == Semester {
    /// A semester.
    static var semester: Self {
        Self(allowed: Wording(verbatim: Semester.acceptedForms)) { node in
            if case .string(let text) = node { Semester(text) } else { nil }
        }
    }
}

extension SettingForm where Value == Route {
    /// A way between roles.
    static var route: Self {
        Self(
            allowed: Wording(
                "two of core, member, point, any, such as core>member", "core、member、point、any 中的两个，例如 core>member")
        ) { node in
            if case .string(let text) = node { Route(text) } else { nil }
        }
    }
}

extension SettingForm where Value == YuanBySetting {
    /// Yuan: a number, or a table by setting.
    static var yuan: Self {
        let allowed = Wording(
            "a number, or a table such as { town = 1200, rural = 2400 }", "数字，或 { town = 1200, rural = 2400 } 形式的表")
        return Self(allowed: allowed) { node, report in
            guard case .table(let entries) = node else {
                return SettingForm<Double>.amount.read(node, report).map { YuanBySetting($0) }
            }
            var amounts: [Setting: Double] = [:]
            for (key, node) in entries.sorted(by: { $0.key < $1.key }) {
                guard let setting = Setting(rawValue: key) else {
                    report(.unknownKey(key, known: Setting.allCases.map(\.rawValue), in: ""))
                    continue
                }
                amounts[setting] = SettingForm<Double>.amount.read(node, report)
            }
            return YuanBySetting(amounts)
        }
    }
}

extension SettingForm where Value: RawRepresentable<String> & CaseIterable {
    /// One of the words of an enumeration.
    static var word: Self { .choice(Value.allCases.map { ($0.rawValue, $0) }) }
}

extension SettingForm {
    /// A list that is not empty.
    static func filledList<Element>(of element: SettingForm<Element>) -> Self where Value == [Element] {
        let list = SettingForm<[Element]>.list(of: element)
        return Self(allowed: list.allowed) { node, report in
            let values = list.read(node, report)
            if let values, values.isEmpty {
                report(.wrongValue(node, list.allowed))
                return nil
            }
            return values
        }
    }
}

extension SettingForm where Value: Identifier {
    /// A name out of those that another part of the policy gives out.
    static func name(among names: some Collection<String>, of table: String) -> Self {
        let known = names.sorted()
        let allowed = Wording("a key of [\(table)]", "[\(table)] 中的键")
        return Self(allowed: allowed) { node, report in
            guard case .string(let text) = node else {
                report(.wrongValue(node, allowed))
                return nil
            }
            if known.contains(text) { return Value(rawValue: text) }
            report(.nothingNamed(text, "[\(table)]", Spelling.nearest(to: text, among: known)))
            return nil
        }
    }
}
