// swift-tools-version: 6.2
import PackageDescription

/// What a user of the library writes: a package beside it that sees only what is public.
let package = Package(
  name: "examples",
  dependencies: [.package(name: "bhxh", path: "../..")],
  targets: [
    .executableTarget(
      name: "examples", dependencies: [.product(name: "BHXHCore", package: "bhxh")])
  ])
