/// What the program is told by the system that starts it, as plain facts.
struct Surroundings: Sendable {
  /// The variables that the program looks at.
  static let variables = ["BHXH_DATA", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM"]

  var environment: [String: String] = [:]
  var standardInput = DescriptorKind.nullDevice
  var standardOutput = DescriptorKind.file
  var standardError = DescriptorKind.file

  static func ofThisProcess() -> Surroundings {
    Surroundings(
      environment: SystemCalls.environment(variables), standardInput: SystemCalls.kind(of: 0),
      standardOutput: SystemCalls.kind(of: 1), standardError: SystemCalls.kind(of: 2))
  }
}
