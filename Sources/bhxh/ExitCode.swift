/// How the program ends: the numbers of `sysexits.h`, which scripts rely on.
enum ExitCode: Int32, CaseIterable, Sendable {
  /// Done; also when there were no rows.
  case done = 0
  /// It ran, and `--fail-under`, `audit` or `check` found something.
  case found = 1
  /// The command line is wrong.
  case usage = 64
  /// The data is wrong: a bad row, an unknown unit, empty input.
  case data = 65
  /// The input is missing or cannot be read.
  case noInput = 66
  /// A fault of the program.
  case software = 70
  /// The output cannot be created.
  case cannotCreate = 73
  /// Reading or writing failed on the way.
  case inputOutput = 74
}

/// The version that `--version` prints and that data formats may quote.
enum Version {
  /// What `--version` prints.
  static var line: String { "bhxh \(number)\n" }

  static let number = "0.1.0"
  /// When it was published.
  static let date = "2026-11-28"
}
