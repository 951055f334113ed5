import BHXHCore

/// `config`: what is set for every run, and where it is from.
enum ConfigCommand: Command {
  static let name = "config"
  static let declaration = CommandDeclaration(
    name: name,
    summary: Bilingual(
      "what is set for every run, and where from", "các thiết lập chung và nơi đặt chúng"),
    description: [
      Bilingual(
        "A row for each of lang, digits (of percentages in text) and data (where figures are when nothing else says so): its value and its source. An option goes before BHXH_LANG and BHXH_DATA, these before the file $XDG_CONFIG_HOME/bhxh/config (or ~/.config/bhxh/config), the file before the locale. The file has lines like “lang = vi”; # begins a comment. --config FILE takes another file, --no-config none.",
        "Mỗi dòng là một thiết lập: lang, digits (số chữ số thập phân của tỷ lệ trong văn bản), data (thư mục số liệu khi không nêu gì khác), kèm giá trị và nơi đặt. Tùy chọn được ưu tiên hơn BHXH_LANG và BHXH_DATA, rồi đến tệp $XDG_CONFIG_HOME/bhxh/config (hoặc ~/.config/bhxh/config), sau cùng là locale. Tệp gồm các dòng như “lang = vi”; # mở đầu chú thích. --config FILE dùng tệp khác, --no-config không dùng tệp nào."
      )
    ],
    options: ResultOptions.table,
    gives: .table,
    makeColumns: { Self.columns },
    examples: [
      .init(
        line: "bhxh config",
        meaning: Bilingual("what holds here", "thiết lập đang có hiệu lực"))
    ])

  private static let columns = [
    Column("key", "Thiết lập", "Key"), Column("value", "Giá trị", "Value"),
    Column("source", "Đặt ở", "Source"),
  ]

  static func invocation(from reader: OptionReader) throws(UsageError) -> ResultChoices {
    try ResultChoices(reader)
  }

  static func run(_ result: ResultChoices, in context: Context) throws(CommandFailure) -> ExitCode {
    let settings = context.settings
    let configuration = settings.configuration
    func file(_ key: Configuration.Key) -> String? {
      configuration.entries[key]?.place.description
    }
    func variable(_ name: String) -> String? {
      context.surroundings.value(of: name).map { _ in name }
    }
    let language =
      settings.givenLanguage.map { _ in "--lang" } ?? variable("BHXH_LANG") ?? file(.lang)
      ?? (settings.isLanguageOfLocale ? "locale" : "default")
    let rows: [(String, String, String)] = [
      ("lang", settings.language.rawValue, language),
      ("digits", String(configuration.digits ?? 2), file(.digits) ?? "default"),
      (
        "data", context.dataDirectory ?? InputChoice.builtinName,
        variable("BHXH_DATA") ?? file(.data) ?? "default"
      ),
    ]
    let table = ResultTable(
      name: "config",
      columns: Self.columns, rows: rows.map { [.text($0.0), .text($0.1), .text($0.2)] })
    try TableOutput(result: result, context: context).write(table, input: nil)
    return .done
  }
}
