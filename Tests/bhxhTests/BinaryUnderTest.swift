import Foundation

/// The built `bhxh`, run as its users run it.
struct BinaryUnderTest {
  enum StandardInput {
    /// `/dev/null`: no input.
    case none
    /// A pipe with these bytes; empty bytes are cron's pipe.
    case bytes(Data)
    case closed
    case file(URL)
  }

  struct Result: Equatable {
    var output: Data
    var errors: Data
    /// The exit status; 128 + the signal where one ended it, as a shell says it.
    var status: Int32
    var hasTimedOut = false

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var errorText: String { String(decoding: errors, as: UTF8.self) }
  }

  /// The program beside the test bundle, or `$BHXH_BINARY`.
  static let path: URL = {
    if let chosen = ProcessInfo.processInfo.environment["BHXH_BINARY"] {
      return URL(fileURLWithPath: chosen)
    }
    return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "bhxh")
  }()

  /// What a run takes over from the tests' environment: only what sanitizers and coverage need.
  private static let passedOn = ["LLVM_PROFILE_FILE", "ASAN_OPTIONS", "TSAN_OPTIONS"]

  /// Runs `bhxh` in an environment of nothing but what is given.
  static func run(
    _ arguments: [String], standardInput: StandardInput = .none,
    environment: [String: String] = [:], directory: URL? = nil, timeout: TimeInterval = 60
  ) throws -> Result {
    try execute(
      path, arguments, standardInput, environment: environment, directory: directory,
      timeout: timeout)
  }

  /// Runs a line of shell in which `bhxh` is this binary.
  static func shell(
    _ line: String, standardInput: StandardInput = .none, environment: [String: String] = [:],
    directory: URL? = nil, timeout: TimeInterval = 60
  ) throws -> Result {
    var environment = environment
    environment["PATH"] = "\(path.deletingLastPathComponent().path):/usr/local/bin:/usr/bin:/bin"
    return try execute(
      URL(fileURLWithPath: "/bin/bash"), ["-c", line], standardInput, environment: environment,
      directory: directory, timeout: timeout)
  }

  private static func execute(
    _ program: URL, _ arguments: [String], _ standardInput: StandardInput,
    environment: [String: String], directory: URL?, timeout: TimeInterval
  ) throws -> Result {
    // Two: what the program writes where it stands must not meet what is kept of its streams.
    let (scratch, streams) = (try TemporaryDirectory(), try TemporaryDirectory())
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .filter { passedOn.contains($0.key) }.merging(environment) { $1 }
    process.currentDirectoryURL = directory ?? scratch.url
    // Files, unlike pipes, never fill up and block.
    let (output, errors) = (
      try streams.handle(writing: "out"), try streams.handle(writing: "err")
    )
    process.standardOutput = output
    process.standardError = errors
    // A process keeps its handles for long; beyond 1024 descriptors Foundation cannot start another.
    defer { for handle in [output, errors] { try? handle.close() } }
    var pipe: (handle: FileHandle, bytes: Data)?
    switch standardInput {
    case .none: process.standardInput = FileHandle.nullDevice
    case .file(let url): process.standardInput = try FileHandle(forReadingFrom: url)
    case .bytes(let bytes):
      let ends = Pipe()
      process.standardInput = ends
      pipe = (ends.fileHandleForWriting, bytes)
    case .closed:
      process.standardInput = FileHandle.nullDevice
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "exec \"$0\" \"$@\" <&-", program.path] + arguments
    }
    _ = ignoresClosedPipes
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    if let pipe {
      // A program that ends before it has read everything is no failure of the test.
      DispatchQueue.global().async {
        try? pipe.handle.write(contentsOf: pipe.bytes)
        try? pipe.handle.close()
      }
    }
    let hasTimedOut = end.wait(timeout: .now() + timeout) == .timedOut
    if hasTimedOut {
      kill(process.processIdentifier, SIGKILL)
      end.wait()
    }
    let wasKilled = process.terminationReason == .uncaughtSignal
    return Result(
      output: try Data(contentsOf: streams.url.appending(path: "out")),
      errors: try Data(contentsOf: streams.url.appending(path: "err")),
      status: process.terminationStatus + (wasKilled ? 128 : 0), hasTimedOut: hasTimedOut)
  }

  private static let ignoresClosedPipes: Void = {
    _ = signal(SIGPIPE, SIG_IGN)
  }()
}
