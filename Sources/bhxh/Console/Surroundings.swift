import BHXHCore

/// What the program is told by the system that starts it, as plain facts.
struct Surroundings: Sendable {
  /// The variables that the program looks at.
  static let variables = ["BHXH_DATA", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM"]

  var environment: [String: String] = [:]
  var standardInput = DescriptorKind.nullDevice
  var standardOutput = DescriptorKind.regularFile
  var standardError = DescriptorKind.regularFile

  static func ofThisProcess() -> Surroundings {
    Surroundings(
      environment: ProcessFacts.environment(variables), standardInput: DescriptorKind(of: 0),
      standardOutput: DescriptorKind(of: 1), standardError: DescriptorKind(of: 2))
  }
}
