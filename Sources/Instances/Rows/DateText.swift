import Rotation
import Tables

/// Months and days as offices write them: `2019-09-01`, `2019/9/1`, `2019.9`, `2019年9月1日`, `201909`, `20190901`.
enum DateText {
    static let allowed = Wording(
        "yyyy-MM or yyyy-MM-dd, such as 1985-09 or 1985-09-01", "yyyy-MM 或 yyyy-MM-dd，例如 1985-09 或 1985-09-01")

    /// The date in `text`, or `nil` where it is none, or not surely one: `850901` and `1/9/85` are not read.
    static func parse(_ text: String) -> CivilDate? {
        var plain = text.halfwidth
        // Systems that store a moment export midnight with the day.
        for midnight in [" 00:00:00", " 0:00:00", " 0:00"] where plain.hasSuffix(midnight) {
            plain.removeLast(midnight.count)
        }
        if plain.hasSuffix("日") || plain.hasSuffix("月") { plain.removeLast() }
        if plain.utf8.count == 6 || plain.utf8.count == 8, plain.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            let day = plain.dropFirst(6)
            plain = "\(plain.prefix(4))-\(plain.dropFirst(4).prefix(2))" + (day.isEmpty ? "" : "-\(day)")
        }
        let parts = plain.split(omittingEmptySubsequences: false) { "-/.年月".contains($0) }
        guard (2...3).contains(parts.count), parts[0].utf8.count == 4,
            let numbers = Optional(parts.compactMap(number)), numbers.count == parts.count
        else { return nil }
        guard (1900...2100).contains(numbers[0]), (1...12).contains(numbers[1]) else { return nil }
        let day = numbers.count == 3 ? numbers[2] : nil
        if let day, !(1...days(numbers[1], of: numbers[0])).contains(day) { return nil }
        return CivilDate(year: numbers[0], month: numbers[1], day: day)
    }

    /// Whether `text` reads like a January that may have been an October: as a number, `1992.10` turns into `1992.1`.
    static func isPerhapsOctober(_ text: String) -> Bool { endsYear(text, with: ".1") }

    /// Whether `text` is an October after a point, which shows that its column keeps its zeros.
    static func isOctober(_ text: String) -> Bool { endsYear(text, with: ".10") }

    private static func endsYear(_ text: String, with month: String) -> Bool {
        let plain = text.halfwidth
        return plain.hasSuffix(month) && plain.utf8.count == 4 + month.utf8.count
    }

    private static func number(_ digits: Substring) -> Int? {
        guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(digits)
    }

    private static func days(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
