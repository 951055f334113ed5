/// The commands that this program has, in the order of the help page.
enum CommandList {
  static let all: [any Command.Type] = [
    ReportCommand.self,
    CoverageCommand.self,
    GrowthCommand.self,
    PlanCommand.self,
    CampaignsCommand.self,
    CheckCommand.self,
    AuditCommand.self,
    DeriveCommand.self,
    ConvertCommand.self,
    UnitsCommand.self,
    CompletionsCommand.self,
    HelpCommand.self,
  ]
}
