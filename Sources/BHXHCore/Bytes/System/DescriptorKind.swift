/// What stands behind a descriptor: decides whether standard input is an input at all.
package enum DescriptorKind: Sendable {
  case closed
  case terminal
  case nullDevice
  /// Also a socket.
  case pipe
  case regularFile
  case directory
  case device

  /// The kind of an open descriptor; `closed` for one that is not open.
  package init(of descriptor: Int32) {
    guard let status = try? SystemCalls.status(of: descriptor) else {
      self = .closed
      return
    }
    self =
      status.kind == .device && SystemCalls.isTerminal(descriptor) ? .terminal : status.kind
  }

  /// The kind of what stands at `path`, through symbolic links.
  package init(ofFileAt path: String) throws(SystemError) {
    self = try SystemCalls.status(of: path).kind
  }

  /// Whether bytes wait behind an open descriptor that nobody has read, after a moment for who is still to write them.
  package static func hasUnreadBytes(_ descriptor: Int32) -> Bool {
    SystemCalls.hasWaitingBytes(descriptor, milliseconds: 25)
  }

  /// Whether somebody gave data there: a pipe or a file, not a terminal, a closed descriptor or `/dev/null`.
  package var isInput: Bool { self == .pipe || self == .regularFile }
}
