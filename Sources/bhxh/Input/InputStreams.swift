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
        names = try Directory.names(in: path)
      } catch {
        throw .problem(
          Problem(.fileMissing, at: Place(file: path), [error.description]), .noInput)
      }
      let read = names.filter(Self.isRead)
      if read.isEmpty { throw Self.nothingToRead(in: path, skipped: names) }
      streams = read.map { .file(path.hasSuffix("/") ? path + $0 : "\(path)/\($0)") }
      isDirectory = true
    case .builtin:
      streams = Figures.builtInTables.map { .bundled($0) }
      isDirectory = true
    }
  }

  /// Whether a file of a data directory is read, by its extension in any case; what describes the directory is not, nor what a
  /// spreadsheet leaves beside a workbook that is open.
  static func isRead(_ name: String) -> Bool {
    let lowered = name.lowercased()
    return lowered != "datapackage.json" && !lowered.hasPrefix("~$")
      && extensions.contains { lowered.hasSuffix($0) }
  }

  private static let extensions = [".csv", ".json", ".xlsx", ".csv.gz", ".json.gz"]

  /// What is to be said of a directory of which nothing was read.
  static func nothingToRead(in path: String, skipped: [String]) -> CommandFailure {
    let shown = skipped.prefix(20).joined(separator: ", ") + (skipped.count > 20 ? ", …" : "")
    let problem =
      skipped.isEmpty
      ? Problem(.directoryEmpty, at: Place(file: path))
      : Problem(.directoryWithoutFigures, at: Place(file: path), [shown])
    return .problem(problem, .noInput)
  }

  /// Refuses a directory whose files were all skipped.
  func checkFigures(_ summaries: [InputSummary]) throws(CommandFailure) {
    guard isDirectory, !areBundled, !summaries.isEmpty,
      summaries.allSatisfy({ $0.special != nil }), let first = streams.first
    else { return }
    let directory = first.name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let names = streams.map { String($0.name.split(separator: "/").last ?? "") }
    throw Self.nothingToRead(in: directory.joined(separator: "/"), skipped: names)
  }

  /// Refuses to write over what is read.
  ///
  /// - Parameter outputs: the options that name files to be written, with these.
  func refuse(_ outputs: [(option: String, path: String)]) throws(CommandFailure) {
    for (option, path) in outputs {
      guard let written = FileIdentity(ofFileAt: path) else { continue }
      let isRead = streams.contains { stream in
        switch stream {
        case .file(let name): FileIdentity(ofFileAt: name) == written
        case .standardInput: FileIdentity(of: 0) == written
        case .bundled: false
        }
      }
      if isRead { throw .usage(.outputIsInput(option: option, path: path)) }
    }
  }

  /// Opens one input as text.
  ///
  /// - Parameter piped: standard input, where its beginning has been looked at.
  static func open(
    _ stream: Stream, encoding: TextEncoding?, piped: ReplayableInput? = nil
  ) throws(Problem) -> TextSource {
    switch stream {
    case .file(let path):
      return try TextSource(path: path, encoding: encoding)
    case .standardInput:
      return TextSource(
        piped?.replay() ?? ByteSource(descriptor: 0), named: "-", encoding: encoding)
    case .bundled(let name): return TextSource(builtIn: name)
    }
  }
}
