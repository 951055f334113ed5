/// An insurance scheme, or a total of schemes that offices publish.
///
/// Schemes overlap: they are never added up but for the identities in `Relation`.
public enum Scheme: UInt8, CaseIterable, Sendable {
  /// BHXH: compulsory and voluntary social insurance together.
  case socialInsurance
  /// BHXH bắt buộc.
  case compulsory
  /// BHXH tự nguyện.
  case voluntary
  /// Bảo hiểm thất nghiệp; its members are part of the compulsory ones.
  case unemployment
  /// Bảo hiểm y tế.
  case health
  /// BHYT hộ gia đình; part of `health`.
  case householdHealth
  /// The published "total participants": health insurance and voluntary social insurance.
  case socialAndHealth

  /// The name in files, arguments and machine formats.
  public var slug: String { row.slug }

  /// As it stands in a Vietnamese sentence or table.
  public var vietnamese: String { row.vietnamese }

  /// The name in English.
  public var english: String { row.english }

  /// The measure that the scheme's coverage is over; nil where no coverage is published or computed.
  public var denominator: Measure? { row.denominator }

  /// As tables write it; nil for any other text.
  public init?(slug: String) {
    guard let scheme = Scheme.allCases.first(where: { $0.slug == slug }) else { return nil }
    self = scheme
  }

  private struct Row {
    let slug: String
    let vietnamese: String
    let english: String
    let denominator: Measure?
  }

  /// One row a scheme; adding a scheme is adding a case and its row here.
  private var row: Row {
    switch self {
    case .socialInsurance:
      Row(
        slug: "bhxh", vietnamese: "BHXH", english: "social insurance", denominator: .labourForce)
    case .compulsory:
      Row(
        slug: "bhxh-bat-buoc", vietnamese: "BHXH bắt buộc", english: "compulsory social insurance",
        denominator: .labourForce)
    case .voluntary:
      Row(
        slug: "bhxh-tu-nguyen", vietnamese: "BHXH tự nguyện", english: "voluntary social insurance",
        denominator: .labourForce)
    case .unemployment:
      Row(
        slug: "bhtn", vietnamese: "BHTN", english: "unemployment insurance",
        denominator: .labourForce)
    case .health:
      Row(slug: "bhyt", vietnamese: "BHYT", english: "health insurance", denominator: .population)
    case .householdHealth:
      Row(
        slug: "bhyt-ho-gia-dinh", vietnamese: "BHYT hộ gia đình",
        english: "household health insurance", denominator: .population)
    case .socialAndHealth:
      Row(
        slug: "bhxh-bhyt", vietnamese: "Tổng số người tham gia BHXH, BHYT",
        english: "all participants", denominator: nil)
    }
  }
}

extension Scheme: Comparable {
  /// The order of the scheme table, in which results are listed.
  public static func < (left: Scheme, right: Scheme) -> Bool {
    left.rawValue < right.rawValue
  }
}
