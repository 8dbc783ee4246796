// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6 language mode, warnings are errors; a release is optimised across modules, for what is
/// generic would run unspecialized in the modules that use it.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

let package = Package(
  name: "lectern",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "lectern", targets: ["lectern"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    // Parts of Hummingbird that are named in our own code.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .target(name: "LecternCore", dependencies: ["Yams"], swiftSettings: strict),
    .target(name: "LecternMarkup", dependencies: ["LecternCore", "CCmark", "CLibXML2"], swiftSettings: strict),
    .target(name: "LecternTemplate", dependencies: ["LecternCore"], swiftSettings: strict),
    .target(
      name: "LecternSite", dependencies: ["LecternCore", "LecternMarkup", "LecternTemplate"], swiftSettings: strict),
    .target(
      name: "LecternPreview",
      dependencies: [
        "LecternCore", "LecternMarkup", "LecternSite", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
        .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
      ], resources: [.embedInCode("Client")], swiftSettings: strict),
    .executableTarget(
      name: "lectern",
      dependencies: [
        "LecternCore", "LecternMarkup", "LecternTemplate", "LecternSite", "LecternPreview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .target(name: "LecternTestSupport", path: "Tests/Support", swiftSettings: strict),
    .testTarget(
      name: "LecternCoreTests", dependencies: ["LecternCore", "LecternTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "LecternMarkupTests", dependencies: ["LecternMarkup", "LecternTestSupport"], swiftSettings: strict),
    .testTarget(name: "LecternTemplateTests", dependencies: ["LecternTemplate"], swiftSettings: strict),
    .testTarget(
      name: "LecternSiteTests", dependencies: ["LecternSite", "LecternTestSupport"], swiftSettings: strict),
    .testTarget(name: "LecternPreviewTests", dependencies: ["LecternPreview", "LecternSite"], swiftSettings: strict),
  ]
)

/// The fuzz targets: with `LECTERN_FUZZ` a program for libFuzzer, else tests that run them over their corpora.
let fuzzTargets = "Tests/Fuzz"
let notSwift = ["Corpora", "Dictionaries", "README.md", "run.py"]
let fuzzed: [Target.Dependency] = ["LecternCore", "LecternMarkup", "LecternTemplate", "LecternSite", "CCmark"]
if Context.environment["LECTERN_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "LecternFuzz", dependencies: fuzzed, path: fuzzTargets, exclude: ["Replay"] + notSwift,
      sources: ["Targets", "LibFuzzer"], swiftSettings: strict))
} else {
  package.targets.append(
    .testTarget(
      name: "LecternFuzzTests", dependencies: fuzzed, path: fuzzTargets, exclude: ["LibFuzzer"] + notSwift,
      sources: ["Targets", "Replay"], swiftSettings: strict))
}
