import Presets
import Rotation
import Tables

/// The profiles and ways that there are, a line for each.
struct PresetReport {
    let language: Language

    var text: String {
        let profiles = Profile.all.map { ($0.id, $0.name.chinese, figures(of: $0)) }
        let ways = Way.all.map { ($0.id, $0.name.chinese, $0.meaning[language]) }
        return Wording("Profiles (--profile):", "地方规定（--profile）：")[language] + "\n" + lines(profiles) + "\n\n"
            + Wording("Ways of moving (--modes):", "交流方式（--modes）：")[language] + "\n" + lines(ways)
    }

    private func lines(_ rows: [(String, String, String)]) -> String {
        rows.map { "  " + $0.0.padded(toWidth: 12) + $0.1.padded(toWidth: 12) + $0.2 }.joined(separator: "\n")
    }

    private func figures(of profile: Profile) -> String {
        let eligibility = profile.eligibility
        let years = eligibility.dueYears.map { "\(Int($0))" } ?? "–"
        var parts = [Wording("due after \(years) years", "满 \(years) 年应交流")]
        if let women = eligibility.maxAge[.female], let men = eligibility.maxAge[.male] {
            parts.append(Wording("women under \(women), men under \(men)", "女 \(women) 岁、男 \(men) 岁以下"))
        }
        let share = Figures.share(profile.exchangeShare.value)
        parts.append(Wording("\(share) of those due each year", "每学年不低于应交流者的 \(share)"))
        return ([profile.name] + parts).map { $0[language] }.joined(separator: language == .english ? "; " : "；")
    }
}
