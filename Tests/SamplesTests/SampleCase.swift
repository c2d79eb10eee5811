import Rotation
import Samples
import Testing

/// One recipe under one seed, named in the test's log by these two and not by all that they give.
struct SampleCase: Sendable, CustomTestStringConvertible {
    let recipe: SampleRecipe
    let seed: UInt64
    let instance: Instance
    let census: Census

    init(_ recipe: SampleRecipe, seed: UInt64) {
        self.recipe = recipe
        self.seed = seed
        instance = recipe.instance(seed: seed)
        census = Census(instance)
    }

    var testDescription: String { "\(recipe.id), seed \(seed)" }

    /// The seeds under which whatever must hold for every seed is tried.
    static let ziyang = [1, 2, 98].map { SampleCase(.ziyang, seed: $0) }
    static let luohe = [1, 2, 98].map { SampleCase(.luohe, seed: $0) }
    static let all = ziyang + luohe
}
