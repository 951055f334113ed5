/// What the operating system refused, and why.
public struct SystemError: Error, Hashable, Sendable {
  /// The call that failed: `open`, `read`, `rename` …
  public let call: String
  /// The `errno` that it left.
  public let code: Int32

  public init(call: String, code: Int32) {
    self.call = call
    self.code = code
  }

  /// The file or directory does not exist.
  public var isMissing: Bool { code == SystemCalls.Code.missing }

  /// Nobody reads the other end of the pipe any more.
  public var isClosedPipe: Bool { code == SystemCalls.Code.closedPipe }
}

extension SystemError: CustomStringConvertible {
  /// The system's own words: `No such file or directory`.
  public var description: String { SystemCalls.describe(code) }
}
