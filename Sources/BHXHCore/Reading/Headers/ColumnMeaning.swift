/// What a column that says something about the whole row holds.
enum RowField: Int, CaseIterable, Comparable, Sendable {
  case unit, province, district, commune
  case period, month, quarter, year
  case scheme, measure, value, qualifier, versus, issuer, baseMeasure, status
  case campaign, kind, item, group, published, source, note
  case organiser, partners, channel, audience, language, model
  /// `ĐVT`: what one in the row stands for.
  case factor

  /// The name in files.
  var name: String { Self.names[rawValue] }

  /// In the order of the cases; asking a case for its own name takes a thousand times as long.
  private static let names = [
    "unit", "province", "district", "commune", "period", "month", "quarter", "year", "scheme",
    "measure", "value", "qualifier", "versus", "issuer", "base_measure", "status", "campaign",
    "kind", "item", "group", "published", "source", "note", "organiser", "partners", "channel",
    "audience", "language", "model", "factor",
  ]

  init?(name: String) {
    guard let position = Self.names.firstIndex(of: name) else { return nil }
    self = Self.allCases[position]
  }

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

/// A comparison that a header names without a date.
enum RelativeVersus: String, Sendable {
  case previousYear = "previous-year"
  case previousMonth = "previous-month"
  case yearStart = "year-start"

  /// The end of the month that a figure of `month` is compared with.
  func versus(at month: Month) -> Versus {
    switch self {
    case .previousYear: .month(month.advanced(by: -12))
    case .previousMonth: .month(month.advanced(by: -1))
    case .yearStart: .month(.december(of: month.year - 1))
    }
  }
}

/// What a header says about the figures below it; what it leaves open the row says.
struct FigureMeaning: Hashable, Sendable {
  var measure: Measure?
  var scheme: Scheme?
  var period: Period?
  var issuer: Issuer?
  var status: Status?
  var versus: RelativeVersus?
  var unit: CountUnit?
  /// What a ratio is over, where the header says it.
  var baseMeasure = ""
  /// The measure is a usual word for any number of people (`số người`), not a name that says a stock.
  var isGeneric = false

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
  /// Unknown; a known name may be near.
  case unknown(near: String?)
}

extension ColumnMeaning: CustomStringConvertible {
  /// In the words of the contract: `unit`, `bhyt target 2023 ubnd`.
  var description: String {
    switch self {
    case .field(let field): field.name
    case .breakdown(let name): name
    case .figure(let figure): figure.description
    case .rowNumber, .ratioAlone, .money, .unknown: ""
    }
  }
}

extension FigureMeaning: CustomStringConvertible {
  var description: String {
    let words = [
      scheme?.slug, measure?.slug, period?.description, issuer?.slug, status?.slug,
      versus?.rawValue, baseMeasure.isEmpty ? nil : baseMeasure,
      unit.flatMap { $0 == .one ? nil : "×10^\($0.exponent)" },
    ]
    return words.compactMap(\.self).joined(separator: " ")
  }
}
