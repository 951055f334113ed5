import BHXHCore

/// `init DIR`: a data directory to begin with.
enum InitCommand: Command {
  static let name = "init"
  static let declaration = CommandDeclaration(
    name: name,
    operands: [OperandDeclaration("DIR", .one, .files)],
    summary: Bilingual("begin a data directory", "tạo một thư mục dữ liệu"),
    description: [
      Bilingual(
        "Makes DIR with figures.csv (a header, no rows yet), sources.csv (who published what) and README.md, which explains them in the language of --lang. What is there already stays as it is, and is named.",
        "Tạo DIR gồm figures.csv (chỉ có dòng tiêu đề), sources.csv (ai công bố gì) và README.md giải thích bằng ngôn ngữ của --lang. Tệp đã có thì giữ nguyên và được nêu tên."
      )
    ],
    examples: [
      .init(
        line: "bhxh init so-lieu",
        meaning: Bilingual(
          "then: bhxh add thang-7.csv --data so-lieu", "sau đó: bhxh add thang-7.csv --data so-lieu"
        ))
    ])

  static func invocation(from reader: OptionReader) throws(UsageError) -> String {
    guard let path = reader.typed.operands.first, !path.isEmpty else {
      throw .missingOperand(name: "DIR", usage: declaration.usage)
    }
    return path
  }

  static func run(_ path: String, in context: Context) throws(CommandFailure) -> ExitCode {
    do throws(SystemError) {
      if !Directory.has(path) { try Directory.make(path) }
    } catch {
      throw .cannotCreate(path, error.description)
    }
    let language = context.settings.language
    for (name, text) in StarterFiles.all(language) {
      let file = "\(path)/\(name)"
      if Directory.has(file) {
        let said = Bilingual(
          "\(file) is there already; it stays as it is", "đã có \(file); giữ nguyên tệp này")
        context.messages.write(.warning, said[language])
        continue
      }
      try ResultOutput(destination: .file(file), context: context).write(Array(text.utf8))
    }
    return .done
  }
}
