import BHXHCore

/// The inputs of a command, by name, in the order in which they are read.
struct InputStreams {
  /// One input that can be opened.
  enum Stream: Equatable {
    case file(String)
    case standardInput
    /// A table of the data built in.
    case bundled(String)

    /// How it is called in messages.
    var name: String {
      switch self {
      case .file(let name), .bundled(let name): name
      case .standardInput: "-"
      }
    }
  }

  let streams: [Stream]
  /// Whether tables that hold no figures may stand among them.
  let isDirectory: Bool

  /// Whether all of them are of the data built in.
  var areBundled: Bool {
    streams.allSatisfy { if case .bundled = $0 { true } else { false } }
  }

  /// The tables built in that hold figures and sources; the gazetteer is never read as an input.
  static let bundledTables = [
    "activities.csv", "campaigns.csv", "documents.csv", "press.csv", "sources.csv",
  ]

  init(_ choice: InputChoice) throws(CommandFailure) {
    switch choice {
    case .files(let files):
      streams = files.map { $0 == "-" ? .standardInput : .file($0) }
      isDirectory = false
    case .standardInput:
      streams = [.standardInput]
      isDirectory = false
    case .directory(let path):
      let names: [String]
      do throws(SystemError) {
        names = try Directory.names(in: path, endingWith: [".csv", ".json"])
      } catch {
        throw .problem(
          Problem(.fileMissing, at: Place(file: path), [error.description]), .noInput)
      }
      streams = names.map { .file(path.hasSuffix("/") ? path + $0 : "\(path)/\($0)") }
      isDirectory = true
    case .builtin:
      streams = Self.bundledTables.map { .bundled($0) }
      isDirectory = true
    }
  }

  /// Opens one input as text.
  ///
  /// - Parameter piped: standard input, where its beginning has been looked at.
  static func open(_ stream: Stream, encoding: TextEncoding?, piped: ReplayableInput? = nil)
    throws(Problem) -> TextSource
  {
    switch stream {
    case .file(let path):
      return try TextSource(path: path, encoding: encoding)
    case .standardInput:
      return TextSource(
        piped?.replay() ?? ByteSource(descriptor: 0), named: "-", encoding: encoding)
    case .bundled(let name):
      let bytes = BundledTable.bytes(named: name) ?? []
      return TextSource(ByteSource(bytes: bytes), named: name, encoding: .utf8)
    }
  }
}
