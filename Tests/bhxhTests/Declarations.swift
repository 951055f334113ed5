@testable import bhxh

/// Every command that is declared, also those that this build does not show yet.
enum Declarations {
  static let all = [
    ReportCommand.declaration, CoverageCommand.declaration, GrowthCommand.declaration,
    PlanCommand.declaration, CampaignsCommand.declaration, AuditCommand.declaration,
    DeriveCommand.declaration, CheckCommand.declaration, ConvertCommand.declaration,
    UnitsCommand.declaration, CompletionsCommand.declaration, HelpCommand.declaration,
  ]

  static let catalogue = Catalogue(all)

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
