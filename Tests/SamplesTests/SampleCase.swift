import Rotation
import Samples
import Testing

/// One recipe under one seed, named in the test's log by these two and not by all that they give.
struct SampleCase: Sendable, CustomTestStringConvertible {
    let recipe: SampleRecipe
    let seed: UInt64
    /// How many of the recipe's groups; all of them where `nil`.
    let groups: Int?
    let instance: Instance
    let census: Census

    init(_ recipe: SampleRecipe, seed: UInt64) {
        self.recipe = recipe
        self.seed = seed
        groups = Self.extract(of: recipe)
        instance = recipe.instance(seed: seed, groups: groups)
        census = Census(instance)
    }

    var testDescription: String { "\(recipe.id), seed \(seed)" }

    /// The seeds under which whatever must hold for every seed is tried.
    static let ziyang = [1, 2, 98].map { SampleCase(.ziyang, seed: $0) }
    static let luohe = [1, 2, 98].map { SampleCase(.luohe, seed: $0) }
    static let chengdu = [1, 2, 98].map { SampleCase(.chengdu, seed: $0) }
    static let daxuequ = [1, 2, 98].map { SampleCase(.daxuequ, seed: $0) }
    static let dongguan = [1, 2, 98].map { SampleCase(.dongguan, seed: $0) }
    static let all = ziyang + luohe + chengdu + daxuequ + dongguan

    /// The folders under `instances`.
    static let written = [ziyang[0], luohe[0], chengdu[0], daxuequ[0], dongguan[0]]

    /// How many groups are tried, and kept as a folder: three of the city with seventy, all of the others.
    static func extract(of recipe: SampleRecipe) -> Int? { recipe.groupCount > 10 ? 3 : nil }
}
