/// One key of `--by`.
enum GroupKey: Hashable, Sendable {
  case named(Name)
  case breakdown(String)

  enum Name: String, CaseIterable, Sendable {
    case unit, province, district, commune, region, national
    case period, month, quarter, year
    case scheme, issuer, campaign, kind
  }

  /// The keys that every command with `--by` has; the others are `CommandDeclaration.ownKeys`.
  static let shared: [Name] = [
    .unit, .province, .district, .commune, .region, .national, .period, .month, .quarter, .year,
    .scheme,
  ]

  /// The keys without `--by`.
  static let standard: [GroupKey] = [.named(.unit), .named(.period), .named(.scheme)]

  /// As the user writes it and as its column is called.
  var text: String {
    switch self {
    case .named(let name): name.rawValue
    case .breakdown(let name): name
    }
  }
}
