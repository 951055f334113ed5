import BHXHCore

/// One command: its declaration, what its arguments mean, and what it does.
protocol Command: SendableMetatype {
  /// Everything that the command was asked, checked.
  associatedtype Invocation
  /// What is typed. It stands by itself so that the declarations of all others need not be made to find one.
  static var name: String { get }
  static var declaration: CommandDeclaration { get }
  static func invocation(from reader: OptionReader) throws(UsageError) -> Invocation
  static func run(_ invocation: Invocation, in context: Context) throws(CommandFailure) -> ExitCode
}

extension Command {
  /// From what was typed to the exit code.
  static func perform(_ reader: OptionReader, in context: Context) throws(CommandFailure)
    -> ExitCode
  {
    let invocation: Invocation
    do { invocation = try self.invocation(from: reader) } catch { throw .usage(error) }
    return try run(invocation, in: context)
  }
}

/// The commands that this program has, in the order of the help page.
enum CommandList {
  static let all: [any Command.Type] = [
    ReportCommand.self,
    CoverageCommand.self,
    GrowthCommand.self,
    PlanCommand.self,
    RetentionCommand.self,
    CampaignsCommand.self,
    CheckCommand.self,
    AuditCommand.self,
    DeriveCommand.self,
    ConvertCommand.self,
    ReadCommand.self,
    ContentsCommand.self,
    UnitsCommand.self,
    InitCommand.self,
    AddCommand.self,
    DiffCommand.self,
    ConfigCommand.self,
    CompletionsCommand.self,
    HelpCommand.self,
    VersionCommand.self,
  ]
}

/// Why a command ended before its end.
enum CommandFailure: Error {
  /// The reader of the output has gone: no message, and no failure.
  case closedPipe
  case usage(UsageError)
  /// Something about the input, and the exit code that goes with it.
  case problem(Problem, ExitCode)
  /// Rows were bad, and every one of them has been said.
  case badRows(Int)
  /// An output file cannot be created: its name, and the system's words.
  case cannotCreate(String, String)
  /// Reading or writing failed, in the system's words.
  case inputOutput(String)

  init(_ failure: SinkFailure) {
    switch failure {
    case .closedPipe: self = .closedPipe
    case .failed(let reason): self = .inputOutput(reason)
    }
  }
}

extension Context {
  /// Writes to standard output.
  func print(_ text: String) throws(CommandFailure) {
    do { try output.write(text) } catch { throw CommandFailure(error) }
  }
}
