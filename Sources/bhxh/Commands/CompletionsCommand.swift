/// `completions SHELL`: a script that teaches a shell the commands and options.
enum CompletionsCommand: Command {
  enum Shell: String, CaseIterable {
    case bash, zsh, fish, powershell
  }

  struct Invocation: Equatable {
    let shell: Shell
  }

  static let name = "completions"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration("SHELL", .one, .words(Shell.allCases.map(\.rawValue)))],
    summary: Bilingual(
      "print tab completions for bash, zsh, fish or PowerShell",
      "in mã gợi ý lệnh (phím Tab) cho bash, zsh, fish hoặc PowerShell"),
    description: [
      Bilingual(
        "Prints a script for the shell, made from the same declarations as this help. "
          + "The one for PowerShell is written after its documentation and was not tried.",
        "In đoạn mã cho shell, sinh từ chính các khai báo tạo nên trang trợ giúp này. "
          + "Mã cho PowerShell viết theo tài liệu của shell đó, chưa được chạy thử.")
    ],
    examples: [
      .init(
        line: "source <(bhxh completions bash)",
        meaning: Bilingual("in ~/.bashrc", "ghi trong ~/.bashrc")),
      .init(
        line: "bhxh completions zsh > ~/.zfunc/_bhxh",
        meaning: Bilingual("a folder of $fpath", "một thư mục thuộc $fpath")),
      .init(
        line: "bhxh completions fish > ~/.config/fish/completions/bhxh.fish",
        meaning: Bilingual("where fish looks", "nơi fish tự tìm")),
      .init(
        line: "bhxh completions powershell >> $PROFILE",
        meaning: Bilingual("in PowerShell, at its start", "trong PowerShell, mỗi khi mở")),
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> Invocation {
    guard let word = reader.typed.operands.first else {
      throw .missingOperand(name: "SHELL", usage: declaration.usage)
    }
    guard let shell = Shell(rawValue: word) else {
      throw reader.badOperand("SHELL", word, oneOf: Shell.allCases.map(\.rawValue))
    }
    return Invocation(shell: shell)
  }

  static func run(_ invocation: Invocation, in context: Context) throws(CommandFailure) -> ExitCode
  {
    let catalogue = context.catalogue
    let language = context.settings.language
    let script =
      switch invocation.shell {
      case .bash: BashCompletions(catalogue: catalogue).script
      case .zsh: ZshCompletions(catalogue: catalogue, language: language).script
      case .fish: FishCompletions(catalogue: catalogue, language: language).script
      case .powershell: PowerShellCompletions(catalogue: catalogue).script
      }
    try context.print(script)
    return .done
  }
}
