import BHXHCore

/// What `--color` says.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether a stream is written in color: `auto` means on a terminal that is not dumb, unless `NO_COLOR`
  /// is set and not empty.
  func isColored(_ stream: DescriptorKind, environment: [String: String]) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      stream == .terminal && environment["NO_COLOR", default: ""].isEmpty
        && environment["TERM"] != "dumb"
    }
  }
}
