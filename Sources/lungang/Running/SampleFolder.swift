import Instances
import Rotation
import Samples
import Tables

/// A sample as a folder.
enum SampleFolder {
    /// Draws a sample, or the first groups of it, and writes it whole or not at all.
    static func write(
        _ recipe: SampleRecipe, seed: UInt64, groups: Int?, to folder: String
    ) throws(Failure) -> Instance {
        let instance = recipe.instance(seed: seed, groups: groups)
        do throws(PublishFault) {
            try StagedFolder(target: folder).publish(InstanceWriter().files(for: instance))
        } catch {
            throw Failure(error)
        }
        return instance
    }
}
