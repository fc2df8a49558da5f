// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// What lies beside the sources of the two targets that take a file from the top of the repository.
func others(than target: String) -> [String] {
    let targets = [
        "Anonymization", "CICU", "Casework", "Intake", "Localization", "Redaction", "Sealing", "Storage", "Web",
        "redaction-lab", "testimonio",
    ]
    return ["Benchmarks", "Makefile", "README.md", "Tests"] + targets.filter { $0 != target }.map { "Sources/\($0)" }
}

let package = Package(
    name: "testimonio",
    products: [
        .executable(name: "testimonio", targets: ["testimonio"]),
        .executable(name: "redaction-lab", targets: ["redaction-lab"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Pure: no clock, no randomness, no input or output of their own.
        .target(
            name: "Redaction", resources: [.copy("Model"), .copy("Words")], swiftSettings: strict
        ),
        .target(name: "Anonymization", swiftSettings: strict),
        .target(
            name: "Intake",
            dependencies: ["Redaction", "Yams"],
            resources: [.copy("Forms")],
            swiftSettings: strict
        ),
        .target(
            name: "Sealing",
            dependencies: [
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            resources: [.embedInCode("Words/en.txt"), .embedInCode("Words/es.txt")],
            swiftSettings: strict
        ),
        // ICU's headers clash with Foundation's own ICU module, so only this C target sees them.
        .target(
            name: "CICU",
            linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]
        ),
        .target(
            name: "Localization",
            dependencies: ["CICU", "Intake", "Redaction"],
            path: ".",
            exclude: others(than: "Localization") + ["schema.sql"],
            sources: ["Sources/Localization"],
            resources: [.copy("locales")],
            swiftSettings: strict
        ),
        .target(
            name: "Casework",
            dependencies: ["Anonymization", "Intake", "Redaction", "Sealing"],
            swiftSettings: strict
        ),
        .target(
            name: "Storage",
            dependencies: [
                "Casework", "Intake", "Sealing",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            path: ".",
            exclude: others(than: "Storage") + ["locales"],
            sources: ["Sources/Storage"],
            resources: [.embedInCode("schema.sql")],
            swiftSettings: strict
        ),
        .target(
            name: "Web",
            dependencies: [
                "Casework", "Intake", "Localization", "Redaction", "Sealing", "Anonymization",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.copy("Templates"), .copy("Static")],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "testimonio",
            dependencies: [
                "Anonymization", "Casework", "Intake", "Localization", "Redaction", "Sealing", "Storage", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            resources: [.copy("Demo/stories.en.txt"), .copy("Demo/stories.es.txt")],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "redaction-lab",
            dependencies: [
                "Redaction",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Training"],
            swiftSettings: strict
        ),
        .testTarget(name: "AnonymizationTests", dependencies: ["Anonymization"], swiftSettings: strict),
        .testTarget(
            name: "CaseworkTests",
            dependencies: ["Anonymization", "Casework", "Intake", "Redaction", "Sealing", "Storage"],
            swiftSettings: strict
        ),
        .testTarget(name: "IntakeTests", dependencies: ["Intake", "Redaction"], swiftSettings: strict),
        .testTarget(name: "LocalizationTests", dependencies: ["Intake", "Localization"], swiftSettings: strict),
        .testTarget(name: "RedactionTests", dependencies: ["Redaction"], swiftSettings: strict),
        .testTarget(
            name: "SealingTests",
            dependencies: ["Sealing", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict
        ),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Storage", "Casework", "Intake", "Sealing", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Casework", "Intake", "Localization", "Redaction", "Sealing", "Storage", "Web",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
    ]
)
