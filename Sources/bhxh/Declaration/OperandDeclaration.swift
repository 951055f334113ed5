/// What stands after a command without being an option: `UNIT`, `[QUERY]`, `[FILE…]`.
struct OperandDeclaration: Hashable, Sendable {
  enum Count: Sendable {
    case one, optional, any
  }

  /// What completions offer for it.
  enum Content: Hashable, Sendable {
    case text, files, commands
    case words([String])
  }

  let name: String
  let count: Count
  let content: Content

  init(_ name: String, _ count: Count, _ content: Content) {
    self.name = name
    self.count = count
    self.content = content
  }

  static let files = OperandDeclaration("FILE", .any, .files)

  /// `UNIT`, `[QUERY]` or `[FILE…]`.
  var spelling: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .any: "[\(name)…]"
    }
  }
}
