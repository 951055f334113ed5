/// One command: its declaration, what its arguments mean, and what it does.
protocol Command: SendableMetatype {
  /// Everything that the command was asked, checked.
  associatedtype Invocation
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
