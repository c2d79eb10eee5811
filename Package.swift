// swift-tools-version: 6.0
import PackageDescription

/// Every room of the house compiles alike: Swift 6 language mode with `any` spelt out.
let strict: [SwiftSetting] = [.enableUpcomingFeature("ExistentialAny")]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")

/// One room: a library target with its tests beside it under the same name.
func room(
    _ name: String, imports: [Target.Dependency] = [], testedWith extra: [Target.Dependency] = [],
    fixtures: [String] = [], settings: [SwiftSetting] = []
) -> [Target] {
    [
        .target(name: name, dependencies: imports, swiftSettings: strict + settings),
        .testTarget(
            name: "\(name)Tests", dependencies: [.byName(name: name)] + imports + extra, exclude: fixtures,
            swiftSettings: strict),
    ]
}

/// For rooms whose inner loops are numerical: unoptimised, they would make the tests take several times as long.
let optimised: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]

let rooms: [Target] =
    room("LinearModel", settings: optimised)
    + room("BranchAndCut", imports: ["LinearModel"], testedWith: ["GLPKSolver", "SeededChance"], settings: optimised)
    + room("GLPKSolver", imports: ["LinearModel", "CGLPK"], testedWith: ["SeededChance"])
    + room("Rotation")
    + room("Tables", imports: [toml, "CFiles"], testedWith: ["SeededChance"])
    + room("Scenarios", imports: ["Tables"], testedWith: ["Instances", "Rotation"])
    + room("Instances", imports: ["Tables", "Rotation"], fixtures: ["Fixtures"])
    + room("Itineraries", imports: ["Rotation"], testedWith: ["PlanningFixtures"])
    + room(
        "Formulation", imports: ["Itineraries", "Rotation", "LinearModel"],
        testedWith: ["PlanningFixtures", "GLPKSolver"])
    + room(
        "Planning", imports: ["Formulation", "Itineraries", "Plans", "Rotation", "LinearModel", "BranchAndCut"],
        testedWith: ["PlanningFixtures", "GLPKSolver", "Verification"])
    + room(
        "Certificates", imports: ["Formulation", "Itineraries", "Rotation"],
        testedWith: ["PlanningFixtures", "Planning", "GLPKSolver", "LinearModel"])
    + room(
        "Mentoring", imports: ["Plans", "Rotation", "LinearModel"],
        testedWith: ["PlanningFixtures", "GLPKSolver", "Verification"])
    + room(
        "Explanation", imports: ["Planning", "Formulation", "Itineraries", "Plans", "Rotation", "LinearModel"],
        testedWith: ["PlanningFixtures", "GLPKSolver"])
    + room("Plans", imports: ["Rotation"], testedWith: ["PlanningFixtures"])
    + room("Verification", imports: ["Tables", "Instances", "Plans", "Rotation"])
    + room("Presets", imports: ["Tables", "Rotation"], testedWith: ["Clauses", "Instances"])
    + room("Samples", imports: ["Presets", "Rotation"], testedWith: ["Instances", "Tables", "Scenarios"])
    + room("Exports", imports: ["Tables", "Plans", "Presets", "Rotation", crypto], testedWith: ["Instances"])
    + room(
        "Reports",
        imports: ["Tables", "Plans", "Rotation", "Exports", "Clauses", "Verification", "CReport", "CWorkbook"],
        testedWith: ["PlanningFixtures", "Planning", "GLPKSolver"])
    + room("Clauses", imports: ["Tables", "Rotation", "CClauses"], testedWith: ["Instances", "Exports"])

let package = Package(
    name: "lungang",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "lungang", targets: ["lungang"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: rooms + [
        // The only door to glpk.h.
        .target(name: "CGLPK", linkerSettings: [.linkedLibrary("glpk")]),
        // One line of C that Swift's Glibc does not show: exchanging two folders in one step.
        .target(name: "CFiles"),
        // The table of clauses as bytes of the program, which stay with it wherever it is moved.
        .target(name: "CClauses", exclude: ["clauses.csv"]),
        // What the report's page is made of, likewise.
        .target(name: "CReport", exclude: ["page.html", "style.css", "words.js", "drawing.js", "script.js"]),
        // The only door to xlsxwriter.h.
        .target(name: "CWorkbook", linkerSettings: [.linkedLibrary("xlsxwriter")]),
        .executableTarget(
            name: "lungang",
            dependencies: [
                argumentParser, "LinearModel", "BranchAndCut", "GLPKSolver", "Rotation", "Tables", "Instances",
                "Itineraries",
                "Formulation", "Planning", "Explanation", "Certificates", "Mentoring", "Plans", "Verification",
                "Presets",
                "Samples", "Exports", "Clauses", "Scenarios", "Reports",
            ],
            swiftSettings: strict),
        .testTarget(name: "lungangTests", dependencies: ["lungang"], swiftSettings: strict),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
        // A generator with a seed, which the tests of several rooms share.
        .target(name: "SeededChance", path: "Tests/SeededChance", swiftSettings: strict),
        // Instances small enough to work out by hand, which the tests of several rooms share.
        .target(
            name: "PlanningFixtures", dependencies: ["Rotation", "Instances", "Itineraries"],
            path: "Tests/PlanningFixtures",
            swiftSettings: strict),
    ]
)
