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

/// In a debug build as many compilers as there are cores, each with its share of the files. In batches of 25, as the driver has it, every batch
/// reads the whole module again: a fifth of the time.
let shared: [SwiftSetting] = [
  .unsafeFlags(["-driver-batch-size-limit", "10000"], .when(configuration: .debug))
]

/// The calls of the system by which a thread is told where to begin.
let system: [SwiftSetting] = [.unsafeFlags(["-Xcc", "-D_GNU_SOURCE"])]

/// Each function by itself, so that the linker leaves out what nobody calls: a fiftieth of the program.
let apart: [SwiftSetting] = [
  .unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release))
]

/// Generic types made from what the compiler knows, not from their names looked up when the program runs: a tenth of a short run.
let direct: [SwiftSetting] = [
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
    .when(configuration: .release))
]

/// The command line small rather than fast: what takes time is in the library.
let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

/// Functions of the same instructions once, and no index of the tables by which exceptions of C++ are unwound, of which there are none: a
/// twentieth of the program.
let folded: [LinkerSetting] = [
  .unsafeFlags(
    ["-Xlinker", "--icf=all", "-Xlinker", "--no-eh-frame-hdr"],
    .when(platforms: [.linux], configuration: .release))
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
    .target(
      name: "BHXHCore", dependencies: ["BundledData"],
      swiftSettings: strict + shared + system + apart + direct),
    .executableTarget(
      name: "bhxh", dependencies: ["BHXHCore"],
      swiftSettings: strict + shared + apart + direct + small, linkerSettings: folded),
    .testTarget(name: "BHXHCoreTests", dependencies: ["BHXHCore"], swiftSettings: strict + shared),
    .testTarget(
      name: "bhxhTests", dependencies: ["bhxh", "BHXHCore"], exclude: ["Golden"],
      swiftSettings: strict + shared),
  ],
  cLanguageStandard: .c2x
)
