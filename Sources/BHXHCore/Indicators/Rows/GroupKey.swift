/// What the rows of a result are told apart by: a name that `--by` takes.
public enum GroupKey: Hashable, Sendable {
  /// Each unit that the input names.
  case unit
  /// The units of one level, with everything at or below them.
  case level(UnitLevel)
  /// As it was first spelled.
  case period
  case month
  case quarter
  case year
  case scheme
  case issuer
  case campaign
  case kind
  /// Who held campaigns, through what, for whom.
  case detail(CampaignDetails.Part)
  case breakdown(String)

  /// The name of the column.
  public var name: String {
    switch self {
    case .unit: "unit"
    case .level(.nation): "national"
    case .level(.province): "province"
    case .level(.district): "district"
    case .level(.commune): "commune"
    case .level(.region): "region"
    case .period: "period"
    case .month: "month"
    case .quarter: "quarter"
    case .year: "year"
    case .scheme: "scheme"
    case .issuer: "issuer"
    case .campaign: "campaign"
    case .kind: "kind"
    case .detail(let part): part.rawValue
    case .breakdown(let name): name
    }
  }

  /// Every key but the breakdowns, whose names the input brings.
  public static let named: [GroupKey] = [
    .unit, .level(.province), .level(.district), .level(.commune), .level(.region), .level(.nation),
    .period, .month, .quarter, .year, .scheme, .issuer, .campaign, .kind, .detail(.organiser),
    .detail(.channel), .detail(.audience),
  ]

  /// The key that a name means, its own or one that a column of that kind may have: `huyện`, `quận/huyện`; nil for any other text.
  public init?(spelling: String) {
    let vocabulary = HeaderVocabulary.builtIn
    let name =
      vocabulary.meaning(.key, of: spelling) ?? vocabulary.meaning(.column, of: spelling)
      ?? spelling.lowercased()
    guard let key = Self.named.first(where: { $0.name == name }) else { return nil }
    self = key
  }

  /// Whether rows are parted by it in time.
  public var isTime: Bool {
    switch self {
    case .period, .month, .quarter, .year: true
    default: false
    }
  }

  /// Whether rows are parted by it in space.
  public var isPlace: Bool {
    switch self {
    case .unit, .level: true
    default: false
    }
  }

  /// The name of a breakdown; nil for any other key.
  package var breakdown: String? { if case .breakdown(let name) = self { name } else { nil } }

  /// The value of a time key at a point of which `spelled` is the first spelling.
  func timeValue(at point: PointInTime, spelled: String) -> String? {
    guard isTime else { return nil }
    let month = point.month
    guard point.isCertain else { return spelled }
    switch self {
    case .month: return month.description
    case .quarter: return "\(month.year)-Q\((month.monthOfYear + 2) / 3)"
    case .year: return String(month.year)
    default: return spelled
    }
  }

  /// The value of a time key for a flow: what the key says of its months where it holds all of them, else the span itself.
  func timeValue(of span: Period) -> String {
    guard span.isComparable else { return span.description }
    let last = timeValue(at: PointInTime(span.end), spelled: span.description)
    let first = timeValue(at: PointInTime(span.start), spelled: span.description)
    return last == first ? last ?? span.description : span.description
  }
}
