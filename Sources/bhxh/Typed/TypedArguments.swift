/// What was typed: the command, its operands and its options, before anyone asks what they mean.
struct TypedArguments: Equatable, Sendable {
  struct Option: Equatable, Sendable {
    let name: String
    /// Nil for a switch.
    let value: String?
  }

  var command: String?
  var operands: [String] = []
  /// In the order typed.
  var options: [Option] = []

  func isGiven(_ option: OptionDeclaration) -> Bool {
    options.contains { $0.name == option.name }
  }

  /// The value given, the last one where there are several; nil when the option was not given.
  func value(of option: OptionDeclaration) -> String? {
    options.last { $0.name == option.name }?.value
  }

  /// All values given, in order.
  func values(of option: OptionDeclaration) -> [String] {
    options.filter { $0.name == option.name }.compactMap(\.value)
  }
}
