import BHXHCore

/// The whole program but for the process around it: from the words typed to the exit code.
struct Program {
  let commands: [any Command.Type]
  /// The sentence of a problem, without its place.
  let describe: (Problem, Language) -> String
  /// Called once the language is known, for what only a process does.
  var prepare: (Language, [String: String]) -> Void = { _, _ in }

  /// Runs one command line.
  ///
  /// - Parameter arguments: without the name of the program.
  func run(
    _ arguments: [String], surroundings: Surroundings, output: any ByteSink, errors: any ByteSink
  ) -> ExitCode {
    let catalogue = Catalogue(commands)
    let outcome = ArgumentParser(catalogue: catalogue).parse(arguments)
    var configuration = Configuration()
    var failure: CommandFailure?
    do throws(CommandFailure) {
      configuration = try Configuration.read(outcome.typed, surroundings.environment)
      try surroundings.check()
    } catch {
      failure = error
    }
    let settings = Settings(outcome.typed, surroundings, configuration)
    prepare(settings.language, surroundings.environment)
    let messages = MessageWriter(to: errors, settings, describe: describe)
    let context = Context(
      catalogue: catalogue, surroundings: surroundings, settings: settings, output: output,
      messages: messages)
    do throws(CommandFailure) {
      if let error = outcome.error { throw .usage(error) }
      if let failure { throw failure }
      let code = try perform(outcome.typed, in: context)
      sayUnread(outcome.typed, context)
      do { try output.flush() } catch { throw CommandFailure(error) }
      messages.finish()
      return code
    } catch {
      return end(error, outcome.typed, context)
    }
  }

  private func perform(_ typed: TypedArguments, in context: Context) throws(CommandFailure)
    -> ExitCode
  {
    let catalogue = context.catalogue
    let command = typed.command.flatMap { name in commands.first { $0.name == name } }
    if typed.isGiven(GeneralOptions.help) {
      let page = HelpPage(catalogue: catalogue, language: context.settings.language)
      try context.print(command.map { page.text(of: $0.declaration) } ?? page.overview)
      return .done
    }
    if typed.isGiven(GeneralOptions.version) {
      try context.print(Version.line)
      return .done
    }
    guard let command else { return try welcome(context) }
    let reader = OptionReader(
      typed: typed, command: command.declaration, configuration: context.settings.configuration)
    do {
      _ = try reader.word(GeneralOptions.language)
      _ = try reader.word(GeneralOptions.color)
    } catch {
      throw .usage(error)
    }
    if context.surroundings.standardOutput == .terminal, let result = try? ResultChoices(reader),
      result.format.isBinary, result.destination == .standardOutput
    {
      throw .usage(.notForTerminals(format: result.format.name))
    }
    return try command.perform(reader, in: context)
  }

  /// What a bare `bhxh` says: one screen, where somebody looks; in a script a missing command is an error.
  private func welcome(_ context: Context) throws(CommandFailure) -> ExitCode {
    let page = HelpPage(catalogue: context.catalogue, language: context.settings.language)
    if context.surroundings.standardOutput == .terminal {
      try context.print(page.welcome)
      return .done
    }
    let error = UsageErrorText(language: context.settings.language).text(of: .noCommand)
    context.messages.write(.error, error)
    context.messages.writePage(page.welcome)
    return .usage
  }

  /// Says that nobody has read what was piped to a command that reads inputs, where it named no FILE and so may have meant the pipe.
  private func sayUnread(_ typed: TypedArguments, _ context: Context) {
    let declaration = typed.command.flatMap { context.catalogue.command(named: $0) }
    guard context.surroundings.standardInput == .pipe, let declaration,
      declaration.operands.contains(where: { $0.count == .any }),
      typed.operands.count < declaration.operands.count,
      typed.isGiven(ReadingOptions.data) || declaration.operands.count > 1,
      !typed.isGiven(GeneralOptions.help), !typed.isGiven(GeneralOptions.version),
      DescriptorKind.hasUnreadBytes(0)
    else { return }
    context.messages.write(Problem(.standardInputUnread))
  }

  private func end(_ failure: CommandFailure, _ typed: TypedArguments, _ context: Context)
    -> ExitCode
  {
    let messages = context.messages
    defer { messages.finish() }
    let language = context.settings.language
    switch failure {
    case .closedPipe:
      return .done
    case .usage(let error):
      messages.write(.error, UsageErrorText(language: language).text(of: error))
      return .usage
    case .problem(let problem, let code):
      messages.write(problem)
      if problem.code == .fileMissing, let path = problem.place?.file,
        let meant = MissingFile(path: path, of: typed, context.catalogue).suggestion
      {
        messages.write(.error, UsageErrorText(language: language).suggestion(meant))
      }
      return code
    case .badRows(let count):
      if count == 1 { return .data }
      let text = Bilingual(
        "\(count) rows are bad and nothing was computed; mend them, or leave them out with --keep-going",
        "có \(count) dòng lỗi nên chưa tính gì; hãy sửa, hoặc bỏ các dòng đó bằng --keep-going")
      messages.write(.error, text[language])
      return .data
    case .cannotCreate(let path, let reason):
      let text = Bilingual(
        "cannot create \(path): \(reason)",
        "không tạo được \(path): \(MessageText.systemError(reason, .vietnamese))")
      messages.write(.error, text[language])
      return .cannotCreate
    case .inputOutput(let reason):
      let text = Bilingual(
        "cannot write: \(reason)", "không ghi được: \(MessageText.systemError(reason, .vietnamese))"
      )
      messages.write(.error, text[language])
      return .inputOutput
    }
  }
}
