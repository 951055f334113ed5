// swift-tools-version: 6.2
import PackageDescription

/// What holds together with this toolchain: Swift 6 mode is implied by the tools version.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "bhxh",
  products: [
    .executable(name: "bhxh", targets: ["bhxh"]),
    .library(name: "BHXHCore", targets: ["BHXHCore"]),
  ],
  dependencies: [],
  targets: [
    .target(name: "BundledData"),
    .target(name: "BHXHCore", dependencies: ["BundledData"], swiftSettings: strict),
    .executableTarget(name: "bhxh", dependencies: ["BHXHCore"], swiftSettings: strict),
    .testTarget(name: "BHXHCoreTests", dependencies: ["BHXHCore"], swiftSettings: strict),
    .testTarget(
      name: "bhxhTests", dependencies: ["bhxh", "BHXHCore"], exclude: ["Golden"],
      swiftSettings: strict),
  ],
  cLanguageStandard: .c2x
)
