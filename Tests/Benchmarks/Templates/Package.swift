// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

/// Lectern's modules are links to its own sources: as targets of this package they show it what has `package` access.
let package = Package(
  name: "template-benchmark",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "template-benchmark", targets: ["TemplateBenchmark"])
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/stencilproject/Stencil", from: "0.15.1"),
  ],
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .target(name: "LecternCore", dependencies: ["Yams"], swiftSettings: strict),
    .target(name: "LecternMarkup", dependencies: ["LecternCore", "CCmark", "CLibXML2"], swiftSettings: strict),
    .target(name: "LecternTemplate", dependencies: ["LecternCore"], swiftSettings: strict),
    .target(
      name: "LecternSite", dependencies: ["LecternCore", "LecternMarkup", "LecternTemplate"], swiftSettings: strict),
    .executableTarget(
      name: "TemplateBenchmark",
      dependencies: [
        "LecternCore", "LecternTemplate", "LecternSite", "Stencil",
        .product(name: "Mustache", package: "swift-mustache"),
      ], swiftSettings: strict),
  ]
)
