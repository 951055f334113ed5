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
