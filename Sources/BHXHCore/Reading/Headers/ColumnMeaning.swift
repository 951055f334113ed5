/// What a column that says something about the whole row holds.
enum RowField: Int, CaseIterable, Comparable, Sendable {
  case unit, province, district, commune
  /// `Mã đơn vị`: the path or the code of the unit that another column names, and `Tên`: its name, where another column
  /// has its path.
  case code, unitName
  case period, month, quarter, year
  case scheme, measure, value, qualifier, versus, issuer, baseMeasure, status
  /// `Loại chỉ tiêu`: whether the plan beside it is of people, of new ones or of a coverage.
  case targetMeasure
  case campaign, kind, item, group, published, source, note
  case organiser, partners, channel, audience, language, model
  /// `ĐVT`: what one in the row stands for.
  case factor
  /// `unit_mult`: the power of ten of what one stands for.
  case power
  /// Where a text says the figure, in the rows of `read`, and how sure its reading is.
  case start, end, text, confidence

  /// The name in files.
  var name: String { Self.names[rawValue] }

  /// In the order of the cases; asking a case for its own name takes a thousand times as long.
  private static let names = [
    "unit", "province", "district", "commune", "code", "unit_name", "period", "month", "quarter",
    "year", "scheme",
    "measure", "value", "qualifier", "versus", "issuer", "base_measure", "status",
    "target_measure", "campaign", "kind", "item", "group", "published", "source", "note",
    "organiser", "partners", "channel",
    "audience", "language", "model", "factor", "power",
    "start", "end", "text", "confidence",
  ]

  init?(name: String) {
    guard let position = Self.names.firstIndex(of: name) else { return nil }
    self = Self.allCases[position]
  }

  /// Whether its name stands over columns; what one stands for has words of its own.
  var isHeader: Bool { self != .factor && self != .power }

  static func < (left: RowField, right: RowField) -> Bool { left.rawValue < right.rawValue }

  /// What a column of units says about their level.
  var level: UnitLevel? {
    switch self {
    case .province: .province
    case .district: .district
    case .commune: .commune
    default: nil
    }
  }
}

/// What a header says about the figures below it; what it leaves open the row says.
struct FigureMeaning: Hashable, Sendable {
  var measure: Measure?
  var scheme: Scheme?
  var period: Period?
  /// A part of the year that the row, the title or a setting says.
  var partOfYear: PartOfYear?
  /// Another time than that of the row: `cùng kỳ năm trước`.
  var time: RelativeTime?
  var issuer: Issuer?
  var status: Status?
  var versus: RelativeTime?
  var unit: CountUnit?
  /// What a ratio is over, where the header says it.
  var baseMeasure = ""
  /// The people that the figures are about: `nam`, `thành thị`.
  var breakdown = Breakdown.all
  /// The measure is a usual word for any number of people (`số người`), not a name that says a stock.
  var isGeneric = false
  /// The header says no more of the measure than that people are counted: a title may say which.
  var isOfPeople = false

  /// Whether the header says nothing at all.
  var isEmpty: Bool { self == FigureMeaning() }
}

/// What a column holds, by its header.
enum ColumnMeaning: Hashable, Sendable {
  case field(RowField)
  case breakdown(String)
  case figure(FigureMeaning)
  /// `STT`.
  case rowNumber
  /// `Tỷ lệ` and nothing else: which ratio is not said.
  case ratioAlone
  case money
  /// A header of figures that is not understood whole: its column is not read.
  case unread(Unread)
  /// Without diacritics the header fits several meanings, of which its neighbours may decide.
  case doubtful([ColumnMeaning])
  /// Unknown; a known name may be near.
  case unknown(near: String?)
}

/// Why a column of figures is not read.
enum Unread: Hashable, Sendable {
  /// Words that belong to no phrase.
  case words([String])
  /// Words of other people or things than those that take part.
  case others([String])
  /// All words are known, and do not say one figure together: `BHYT so với cùng kỳ`.
  case unclear
  /// A part of the people, where neither the whole nor all parts of it are there.
  case part(String)
  /// What is of one time beside what is of all from January on, which stands under that header: `Trong tháng | Lũy kế`.
  case span(String)
  /// Words of a title line that forbid to take the column for what its header alone would say.
  case title([String])
  /// What one stands for is not understood: `nghìn thẻ`.
  case unitOfMeasure
}

extension ColumnMeaning: CustomStringConvertible {
  /// In the words of the contract: `unit`, `bhyt target 2023 ubnd`.
  var description: String {
    switch self {
    case .field(let field): field.name
    case .breakdown(let name): name
    case .figure(let figure): figure.description
    case .rowNumber, .ratioAlone, .money, .unread, .doubtful, .unknown: ""
    }
  }
}

extension FigureMeaning: CustomStringConvertible {
  var description: String {
    let words = [
      scheme?.slug, measure?.slug, period?.description,
      partOfYear.map { PhraseMeaning.partOfYear($0).told },
      time.map { "at \($0)" }, issuer?.slug, status?.slug,
      versus?.description, baseMeasure.isEmpty ? nil : baseMeasure,
      unit.flatMap { $0 == .one ? nil : "×10^\($0.exponent)" },
    ]
    let parts = breakdown.parts.map { "\($0.name)=\($0.value)" }
    return (words.compactMap(\.self) + parts).joined(separator: " ")
  }
}

extension FigureMeaning {
  /// The time of a figure below the header; nil where it is not said.
  ///
  /// - Parameter row: the time of the row, of which the header may name a part, or another time.
  /// - Parameter isOfColumn: whether the row itself says it: `T1` beside a column of months is a contradiction.
  func period(of measure: Measure, in row: Period?, isOfColumn: Bool) -> Period? {
    var period = period ?? row
    if let partOfYear {
      guard let year = period, year.form == .year || !isOfColumn else { return nil }
      period = partOfYear.period(of: year.year)
    }
    guard let period else { return nil }
    return time.map { $0.period(of: period, measure) } ?? period
  }
}
