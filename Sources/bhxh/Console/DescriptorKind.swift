/// What stands behind a file descriptor.
enum DescriptorKind: CaseIterable, Sendable {
  case closed, terminal, nullDevice
  /// A pipe or a socket: some parents give their children sockets.
  case pipe
  case file
  /// Another device, or a directory: someone redirected it on purpose, and reading it says what is wrong with it.
  case other

  /// Whether someone put something there to be read.
  var isInput: Bool {
    switch self {
    case .closed, .terminal, .nullDevice: false
    case .pipe, .file, .other: true
    }
  }
}
