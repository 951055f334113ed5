/// Who set a target or judged an attainment by one.
///
/// Known bodies have a slug; any other text stands as it was written; empty means "not said" and joins only itself.
public struct Issuer: Hashable, Sendable {
  /// As tables write it: `ubnd`; empty where nobody is named.
  public let slug: String

  /// Who set a plan, as tables write it.
  public init(_ text: String) {
    slug = text
  }

  /// Nobody is named.
  public static let notSaid = Issuer("")

  /// Whether somebody is named.
  public var isSaid: Bool { !slug.isEmpty }

  /// The name as a Vietnamese text has it, or the text itself.
  public var vietnamese: String {
    Issuer.known.first { $0.slug == slug }?.vietnamese ?? slug
  }

  /// The name in English.
  public var english: String {
    Issuer.known.first { $0.slug == slug }?.english ?? slug
  }

  /// The bodies that set targets in the press, with how they are written.
  public static let known: [(slug: String, vietnamese: String, english: String)] = [
    ("bhxh-vn", "BHXH Việt Nam", "Viet Nam Social Security"),
    ("bhxh-tinh", "BHXH tỉnh", "Provincial Social Security"),
    ("ubnd", "UBND", "People's Committee"),
    ("hdnd", "HĐND", "People's Council"),
    ("tinh-uy", "Tỉnh ủy", "Provincial Party Committee"),
    ("chinh-phu", "Chính phủ", "Government"),
    ("buu-dien", "Bưu điện", "Post"),
  ]
}

extension Issuer: Comparable {
  public static func < (left: Issuer, right: Issuer) -> Bool {
    left.slug < right.slug
  }
}
