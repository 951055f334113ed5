import BHXHCore

/// Where the command line says that the input is.
struct InputArguments: Equatable, Sendable {
  /// The FILEs, `-` among them at most once.
  var files: [String] = []
  /// What `--data` says.
  var data: String?

  /// - Throws: `UsageError` where FILEs and `--data` are both given, or standard input is named twice.
  init(_ reader: OptionReader, files: some Sequence<String>) throws(UsageError) {
    self.files = Array(files)
    data = try reader.text(ReadingOptions.data)
    if data != nil, let file = self.files.first {
      throw .conflict(file == "-" ? "-" : "FILE (\(file))", "--data")
    }
    if self.files.count(where: { $0 == "-" }) > 1 { throw .standardInputTwice }
    if self.files.contains("") {
      throw .badOperand(name: "FILE", value: "", expected: .notEmpty)
    }
  }

  init(files: [String] = [], data: String? = nil) {
    self.files = files
    self.data = data
  }
}

/// Where a command reads from.
///
/// FILEs, if given; else `--data`; else standard input, if someone put something there; else `$BHXH_DATA`;
/// else the data built in. What is named or piped is never mixed with the data built in.
enum InputChoice: Equatable, Sendable {
  /// `-` among them is standard input.
  case files([String])
  case standardInput
  case directory(String)
  case builtin

  /// The word that names the data built in where a directory could stand.
  static let builtinName = "builtin"

  /// - Parameters:
  ///   - readsStandardInputUnasked: false for commands that read it only as `-`.
  ///   - environmentData: `$BHXH_DATA`; empty is the same as not set.
  static func choose(
    _ arguments: InputArguments, standardInput: DescriptorKind,
    readsStandardInputUnasked: Bool = true, environmentData: String?
  ) -> InputChoice {
    if !arguments.files.isEmpty { return .files(arguments.files) }
    if let data = arguments.data { return dataDirectory(data) }
    if readsStandardInputUnasked, standardInput.isInput { return .standardInput }
    if let environmentData, !environmentData.isEmpty { return dataDirectory(environmentData) }
    return .builtin
  }

  private static func dataDirectory(_ name: String) -> InputChoice {
    name == builtinName ? .builtin : .directory(name)
  }
}
