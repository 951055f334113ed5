/// How much a problem matters.
public enum Severity: String, Sendable, Comparable {
  /// Understood without a doubt, but worth saying (what was skipped, what was taken from a title).
  case note
  /// Understood, with a doubt.
  case warning
  /// Not understood, or understood and impossible.
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }
}

/// Where in the input something stands: physical line and column, both from 1; 0 where there is none.
public struct Place: Hashable, Sendable {
  /// The file as the user named it; `-` for standard input.
  public var file: String
  /// From 1; 0 where it is not known.
  public var line: Int
  /// In characters, of the first character of the field.
  public var column: Int

  /// What is not known is 0.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Place: CustomStringConvertible {
  /// `file:line:column`, without the parts that are not known.
  public var description: String {
    if isInSheet { return sheetDescription }
    if line == 0 { return file }
    // Put together by hand: of a file that contradicts another, as many are made as it has rows.
    var text = file
    text.reserveCapacity(file.utf8.count + 16)
    text += ":"
    text += String(line)
    if column == 0 { return text }
    text += ":"
    text += String(column)
    return text
  }
}

/// Something about the input or the figures that the user should know: what went wrong, apart from how it is said.
///
/// The sentences stand in `data/messages.csv` under the code, in each language, with `{1}`, `{2}` … for the arguments.
public struct Problem: Hashable, Sendable, Error {
  /// What is wrong, for machines.
  public var code: ProblemCode
  /// Where; nil where it is of no place.
  public var place: Place?
  /// What the sentence of the code is filled with.
  public var arguments: [String]

  /// Of a code, with what its sentence is filled with.
  public init(_ code: ProblemCode, at place: Place? = nil, _ arguments: [String] = []) {
    self.code = code
    self.place = place
    self.arguments = arguments
  }

  /// Whether it is an error, a warning or a remark.
  public var severity: Severity { code.severity }
}
