// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "tend",
  products: [.executable(name: "tend", targets: ["tend"])],
  dependencies: [
    .package(url: "https://github.com/LebJe/TOMLKit.git", from: "0.6.0"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
  ],
  // Arrows point down only; docs/ARCHITECTURE.md says what each room is for.
  targets: [
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .systemLibrary(name: "CSQLite"),
    .target(
      name: "Seeds",
      path: "seeds",
      resources: [.embedInCode("checklist.json"), .embedInCode("sample.json")],
      swiftSettings: strict
    ),
    room("TendAnalytics", ["TendModel"]),
    room("TendCurses", ["CNcurses", "TendScreen"]),
    room("TendFormats", ["TendModel"]),
    room("TendInterface", ["TendAnalytics", "TendModel", "TendScreen"]),
    room("TendModel"),
    room(
      "TendRuntime",
      ["Seeds", "TendFormats", "TendInterface", "TendStore", "Themes", "TOMLKit"]
    ),
    room("TendScreen"),
    room(
      "TendStore",
      [
        "CSQLite", "TendModel", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]
    ),
    room("TendTesting", ["TendRuntime"]),
    .target(
      name: "Themes",
      path: "themes",
      resources: [
        .embedInCode("catppuccin-latte.toml"),
        .embedInCode("catppuccin-mocha.toml"),
        .embedInCode("dracula.toml"),
        .embedInCode("gruvbox-dark.toml"),
        .embedInCode("gruvbox-light.toml"),
        .embedInCode("high-contrast.toml"),
        .embedInCode("mono.toml"),
        .embedInCode("nord.toml"),
        .embedInCode("rose-pine.toml"),
        .embedInCode("solarized-dark.toml"),
        .embedInCode("solarized-light.toml"),
        .embedInCode("terminal.toml"),
        .embedInCode("tokyo-night.toml"),
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "tend",
      dependencies: [
        "TendAnalytics", "TendCurses", "TendFormats", "TendInterface", "TendModel", "TendRuntime",
        "TendScreen", "TendStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // A program that can be loaded anywhere has 100,000 addresses to set right before it begins, a fifth of its start.
      linkerSettings: [
        .unsafeFlags(["-Xclang-linker", "-no-pie"], .when(configuration: .release))
      ]
    ),
    .target(
      name: "ProgramTesting",
      path: "Tests/ProgramTesting",
      swiftSettings: strict
    ),
    tests("CommandTests", ["ProgramTesting", "TendTesting", "tend"]),
    .testTarget(
      name: "FrameTests",
      dependencies: ["TendTesting"],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
    tests("HouseTests", ["ProgramTesting", "TendInterface", "tend"]),
    tests("StoryTests", ["TendTesting"]),
    tests("TendAnalyticsTests", ["TendAnalytics"]),
    .testTarget(
      name: "TendFormatsTests",
      dependencies: ["TendFormats", "TendModel"],
      resources: [.copy("Fixtures")],
      swiftSettings: strict
    ),
    tests("TendInterfaceTests", ["TendInterface"]),
    tests("TendModelTests", ["TendModel"]),
    tests("TendRuntimeTests", ["TendTesting"]),
    tests("TendScreenTests", ["TendScreen"]),
    tests("TendStoreTests", ["TendStore", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("TerminalTests", ["ProgramTesting", "tend"]),
  ]
)
