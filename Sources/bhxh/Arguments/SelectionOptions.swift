/// The options that choose rows of the result and how they are grouped; never the inputs of a computation.
enum SelectionOptions {
  static let period = OptionDeclaration(
    "period", short: "p", .text("PERIOD"), .once, in: .selection,
    Bilingual(
      "a period, a range PERIOD..PERIOD, or latest: every row inside it, or without a time key the last month inside",
      "một kỳ, một khoảng PERIOD..PERIOD hoặc latest (kỳ mới nhất): mọi dòng trong đó; không có khóa thời gian thì tháng cuối trong đó"
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
      "group by these keys: unit province district commune region national period month quarter year scheme, also by their Vietnamese names, or a breakdown (default: unit,period,scheme)",
      "gộp theo các khóa: unit (đơn vị) province (tỉnh) district (huyện) commune (xã) region (vùng) national (cả nước) period (kỳ) month (tháng) quarter (quý) year (năm) scheme (loại hình), hoặc một cách phân tổ (mặc định: unit,period,scheme)"
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

  static let partial = OptionDeclaration(
    "partial", in: .selection,
    Bilingual(
      "also show sums of only some of the units below, over those that have both sides; reported and expected say of how many",
      "cũng hiện tổng của một phần đơn vị bên dưới, chỉ gồm đơn vị có đủ tử số và mẫu số; reported và expected cho biết là bao nhiêu đơn vị"
    ))

  static let allot = OptionDeclaration(
    "allot", .text("TARGET"), .once, in: .selection,
    Bilingual(
      "divide TARGET people among the units directly below --unit and print their targets of --scheme, as convert has them",
      "chia TARGET người cho các đơn vị trực tiếp bên dưới --unit và in chỉ tiêu của --scheme cho từng đơn vị, dạng như convert"
    ))

  static let weight = OptionDeclaration(
    "weight", .text("uncovered|participants|population"), .once, in: .selection,
    Bilingual(
      "what --allot follows: who is not yet covered (the default), participants, or the population",
      "căn cứ của --allot: số người chưa tham gia (uncovered, mặc định), số người tham gia (participants) hoặc dân số (population)"
    ))

  static let effect = OptionDeclaration(
    "effect", .text("SCHEME"), .once, in: .selection,
    Bilingual(
      "beside each campaign how the participants of SCHEME changed over as many months before and after it, and the growth of the units beside; never a cause",
      "bên cạnh mỗi hoạt động: số người tham gia SCHEME tăng, giảm trong số tháng bằng nhau trước và sau đó, và tỷ lệ tăng của các đơn vị cùng cấp; không phải là quan hệ nhân quả"
    ))

  static let asOf = OptionDeclaration(
    "as-of", .text("DATE"), .collected, in: .selection,
    Bilingual(
      "only what was known on DATE: nothing that was published, or is of a month, after it; diff takes two, for OLD and for NEW",
      "chỉ dùng số liệu đã có vào DATE: không dùng số công bố sau ngày đó hoặc của tháng sau đó; diff nhận hai ngày, cho OLD và cho NEW"
    ))

  static let baseMeasure = OptionDeclaration(
    "base-measure", .text("KIND"), .once, in: .selection,
    Bilingual(
      "the denominator: population, labour_force or a kind of them, e.g. population_average (default: what the scheme is published over)",
      "mẫu số: population, labour_force hoặc một loại của chúng, ví dụ population_average (mặc định: theo quy định của loại hình)"
    ))

  static let base = OptionDeclaration(
    "base", .choice("SOURCE", ["builtin"]), .once, in: .selection,
    Bilingual(
      "where the input has no denominator take that of the data built in (builtin): the average population for health insurance, or the kind of --base-measure; its source stands in the column base_source",
      "khi tệp không có mẫu số thì lấy trong dữ liệu kèm theo chương trình (builtin): dân số trung bình đối với BHYT, hoặc loại nêu ở --base-measure; nguồn ghi ở cột base_source"
    ))

  static let at = OptionDeclaration(
    "at", .text("DATE"), .once, in: .selection,
    Bilingual("only units in force at DATE", "chỉ những đơn vị có hiệu lực vào DATE"))

  static let below = OptionDeclaration(
    "below", .text("UNIT"), .once, in: .selection,
    Bilingual("only units below UNIT", "chỉ những đơn vị bên dưới UNIT"))

  /// What every command with a table of figures has.
  static let rows = [period, unit, scheme, asOf]
}
