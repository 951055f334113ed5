@testable import bhxh

/// Every command that is declared, also those that this build does not show yet.
enum Declarations {
  static let commands: [any Command.Type] = [
    ReportCommand.self, CoverageCommand.self, GrowthCommand.self,
    PlanCommand.self, CampaignsCommand.self, AuditCommand.self,
    DeriveCommand.self, CheckCommand.self, ConvertCommand.self,
    UnitsCommand.self, CompletionsCommand.self, HelpCommand.self,
  ]

  static let all = commands.map { $0.declaration }
  static let catalogue = Catalogue(commands)

  /// What a line of words, split at spaces, means to a command.
  static func reader(_ line: String) throws -> OptionReader {
    let outcome = ArgumentParser(catalogue: catalogue).parse(
      line.split(separator: " ").map(String.init))
    if let error = outcome.error { throw error }
    let command = outcome.typed.command.flatMap { catalogue.command(named: $0) }
    guard let command else { throw UsageError.noCommand }
    return OptionReader(typed: outcome.typed, command: command)
  }
}
