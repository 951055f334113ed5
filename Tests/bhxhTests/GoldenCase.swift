import Foundation

/// One folder of `Golden/<command>/<case>`: what is run, and what must come out.
///
/// - `args`: the arguments, one per line.
/// - `in`: standard input as a pipe; without it, there is none.
/// - `environment`: `KEY=VALUE` lines.
/// - `files`: becomes, as a copy, the working directory.
/// - `expected.out`, `expected.err`, `status`: what must come out; a missing one is empty, or 0.
struct GoldenCase: CustomStringConvertible, Sendable {
  let folder: URL

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  /// Whether missing expectations are written (and their tests fail once).
  static let isRecording = ProcessInfo.processInfo.environment["BHXH_RECORD"] == "1"

  /// All folders with an `args`, in the order of their paths.
  static let all: [GoldenCase] = {
    let children = { (folder: URL) in
      (try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)) ?? []
    }
    return children(root).flatMap(children)
      .filter { FileManager.default.fileExists(atPath: $0.appending(path: "args").path) }
      .sorted { $0.path < $1.path }.map { GoldenCase(folder: $0) }
  }()

  /// `<command>/<case>`.
  var description: String { folder.pathComponents.suffix(2).joined(separator: "/") }

  var arguments: [String] { lines("args") }

  func run() throws -> BinaryUnderTest.Result { try run(arguments, environment: [:]) }

  /// The same inputs with other arguments; what is given of the environment goes before what the folder says.
  func run(_ arguments: [String], environment: [String: String]) throws
    -> BinaryUnderTest.Result
  {
    let directory = try TemporaryDirectory()
    let files = folder.appending(path: "files")
    let copy = directory.url.appending(path: "files")
    if FileManager.default.fileExists(atPath: files.path) {
      try FileManager.default.copyItem(at: files, to: copy)
    } else {
      try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    }
    let input = try? Data(contentsOf: folder.appending(path: "in"))
    return try BinaryUnderTest.run(
      arguments, standardInput: input.map { .bytes($0) } ?? .none,
      environment: Dictionary(
        lines("environment").map { line in
          let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
          return (String(parts[0]), String(parts.last ?? ""))
        }
      ) { $1 }.merging(environment) { $1 },
      directory: copy)
  }

  func expected(_ name: String) -> String? {
    // As it stands: a decoder of files would take a byte-order mark away.
    (try? Data(contentsOf: folder.appending(path: name))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func record(_ text: String, as name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  private func lines(_ name: String) -> [String] {
    var lines = (expected(name) ?? "").components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
