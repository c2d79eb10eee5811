import Foundation

/// How a folder is to be seen: with which scenario and settings laid over it, and how far ahead.
struct InstanceView: Sendable, Hashable {
    /// The number of semesters, where it is not the policy's.
    var horizon: Int?
    /// The scenario, with the values chosen for its sweep.
    var scenario: String?
    /// Settings given by hand, as `key=value`.
    var settings: [String] = []

    /// The view asked for on the command line.
    init(_ span: HorizonOptions, _ overlay: ScenarioOptions) {
        horizon = span.horizon
        scenario = overlay.scenario
        settings = overlay.settings
    }

    /// A view; the folder as it stands unless told otherwise.
    init(horizon: Int? = nil, scenario: String? = nil, settings: [String] = []) {
        self.horizon = horizon
        self.scenario = scenario
        self.settings = settings
    }

    /// The view that a written plan says it was made with; whether that is true is for the verifier to find out.
    init(ofPlan folder: String) {
        guard let bytes = FileManager.default.contents(atPath: folder + "/summary.json"),
            let summary = try? JSONDecoder().decode(Written.self, from: bytes)
        else { return }
        horizon = summary.options?.horizon
        scenario = summary.scenario?.name
        settings = summary.scenario?.set ?? []
    }

    private struct Written: Decodable {
        struct Options: Decodable { let horizon: Int? }
        struct Scenario: Decodable {
            let name: String?
            let set: [String]?
        }
        let options: Options?
        let scenario: Scenario?
    }
}
