import Foundation
import Instances
import Rotation
import Samples
import Scenarios
import Tables

/// A sample as a folder.
enum SampleFolder {
    /// Writes a sample whole or not at all.
    static func write(_ instance: Instance, to folder: String) throws(Failure) {
        do throws(PublishFault) {
            try StagedFolder(target: folder).publish(InstanceWriter().files(for: instance))
            // Scenarios are extras in a folder of their own: without them the sample is whole.
            let scenarios = SampleScenario.shelf(for: instance)
                .map { OutputFile(name: "\($0.id).toml", bytes: Data($0.text.utf8)) }
            try StagedFolder(target: "\(folder)/\(ScenarioLibrary.folder)").publish(scenarios)
        } catch {
            throw Failure(error)
        }
    }
}
