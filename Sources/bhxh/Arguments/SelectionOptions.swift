/// The options that choose rows of the result and how they are grouped; never the inputs of a computation.
enum SelectionOptions {
  static let period = OptionDeclaration(
    "period", short: "p", .text("PERIOD"), .once, in: .selection,
    Bilingual(
      "a period, or a range P..P: every row inside it, or without a time key the last month inside",
      "một kỳ, hoặc khoảng P..P: mọi dòng trong đó; không có khóa thời gian thì tháng cuối trong đó"
    ))

  static let unit = OptionDeclaration(
    "unit", short: "u", .text("UNIT"), .once, in: .selection,
    Bilingual("a unit and what lies below it", "một đơn vị và các đơn vị bên dưới"))

  static let scheme = OptionDeclaration(
    "scheme", short: "s", .text("SCHEME"), .collected, in: .selection,
    Bilingual(
      "a scheme, e.g. bhyt; may be given several times",
      "một loại hình bảo hiểm, ví dụ bhyt; có thể nêu nhiều lần"))

  static let by = OptionDeclaration(
    "by", short: "b", .text("KEY[,KEY…]"), .collected, in: .selection,
    Bilingual(
      "group by these keys: unit province district commune region national period month quarter year scheme, or a breakdown (default: unit,period,scheme)",
      "gộp theo các khóa: unit province district commune region national period month quarter year scheme, hoặc một cách phân tổ (mặc định: unit,period,scheme)"
    ))

  static let boundaries = OptionDeclaration(
    "boundaries", .text("auto|as-reported|DATE"), .once, in: .selection,
    Bilingual(
      "territory: as reported with exact restatement of comparisons (auto, the default), never restated, or all restated to DATE",
      "địa giới: giữ như báo cáo, chỉ quy đổi khi so sánh và chính xác (auto, mặc định), không quy đổi (as-reported), hoặc quy đổi tất cả về DATE"
    ))

  static let versus = OptionDeclaration(
    "versus", .text("PERIOD"), .once, in: .selection,
    Bilingual(
      "compare with previous-year (the default), previous-month, year-start or a period",
      "so với previous-year (cùng kỳ năm trước, mặc định), previous-month (tháng trước), year-start (cuối năm trước) hoặc một kỳ"
    ))

  static let asOf = OptionDeclaration(
    "as-of", .text("DATE"), .once, in: .selection,
    Bilingual(
      "take DATE for today",
      "coi DATE là ngày hôm nay"))

  static let at = OptionDeclaration(
    "at", .text("DATE"), .once, in: .selection,
    Bilingual("only units in force at DATE", "chỉ những đơn vị có hiệu lực vào DATE"))

  static let below = OptionDeclaration(
    "below", .text("UNIT"), .once, in: .selection,
    Bilingual("only units below UNIT", "chỉ những đơn vị bên dưới UNIT"))

  /// What every command with a table of figures has.
  static let rows = [period, unit, scheme]
}
