import BHXHCore

/// The options that every command has.
enum GeneralOptions {
  static let language = OptionDeclaration(
    "lang", .choice("LANG", Language.allCases.map(\.rawValue)), in: .general,
    Bilingual(
      "language of text and messages: vi or en (default: the locale's, else en)",
      "ngôn ngữ của văn bản và thông báo: vi hoặc en (mặc định: theo locale, nếu không thì en)"))

  static let color = OptionDeclaration(
    "color", .choice("WHEN", ColorChoice.allCases.map(\.rawValue)), in: .general,
    Bilingual(
      "color text and messages: auto (on a terminal, unless NO_COLOR is set), always, never",
      "tô màu văn bản và thông báo: auto (khi ra màn hình và không có NO_COLOR), always, never"))

  static let quiet = OptionDeclaration(
    "quiet", short: "q", in: .general,
    Bilingual("no warnings", "không in cảnh báo"))

  static let verbose = OptionDeclaration(
    "verbose", short: "v", in: .general,
    Bilingual(
      "also say what was understood: encoding, dialect, headers, what was taken and skipped",
      "cho biết chương trình đã hiểu tệp như thế nào: bảng mã, dạng tệp, tiêu đề cột, phần đã dùng và đã bỏ qua"
    ))

  static let config = OptionDeclaration(
    "config", .file("FILE"), in: .general,
    Bilingual(
      "read settings from FILE instead of ~/.config/bhxh/config",
      "đọc thiết lập từ FILE thay cho ~/.config/bhxh/config"))

  static let noConfig = OptionDeclaration(
    "no-config", in: .general,
    Bilingual("read no settings file", "không đọc tệp thiết lập nào"))

  static let help = OptionDeclaration(
    "help", short: "h", in: .general,
    Bilingual("show this help", "hiện trợ giúp này"))

  static let version = OptionDeclaration(
    "version", short: "V", in: .general,
    Bilingual("show the version", "hiện phiên bản"))

  static let all = [language, color, quiet, verbose, config, noConfig, help, version]
}
