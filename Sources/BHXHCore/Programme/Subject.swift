/// What a figure is about, apart from the unit and the time.
///
/// Together with unit and period it is the key of a fact. Parts that do not belong to the measure are dropped when a subject
/// is made, so that a population told on the rows of several schemes is one fact.
public struct Subject: Hashable, Sendable {
  /// What is counted or compared.
  public let measure: Measure
  /// Nil for populations and labour forces.
  public let scheme: Scheme?
  /// Against when, of a comparison.
  public let versus: Versus?
  /// All else that subjects may be told apart by; nil where nothing of it is said, as of most.
  private let details: SubjectDetails?

  /// Whose plan it is.
  public var issuer: Issuer { details?.issuer ?? .notSaid }
  /// Of which campaign.
  public var campaign: Campaign { details?.campaign ?? .none }
  /// A named subgroup (`hội viên phụ nữ`): shown, never summed; empty for the whole.
  public var group: String { details?.group ?? "" }
  /// Of which part of the people.
  public var breakdown: Breakdown { details?.breakdown ?? .all }
  /// Which population or labour force it is (`population_average`), or the name of an indicator; empty for the measure itself.
  public var kind: String { details?.kind ?? "" }

  /// A measure, and what tells its figures apart.
  public init(
    _ measure: Measure, scheme: Scheme? = nil, versus: Versus? = nil, issuer: Issuer = .notSaid,
    campaign: Campaign = .none, group: String = "", breakdown: Breakdown = .all, kind: String = ""
  ) {
    self.measure = measure
    self.scheme = measure.isSchemeless ? nil : scheme
    self.versus = measure.hasVersus ? versus : nil
    details = SubjectDetails(
      issuer: measure.hasIssuer ? issuer : .notSaid,
      campaign: measure.belongsToCampaign || measure == .targetChange ? campaign : .none,
      group: group, breakdown: breakdown,
      kind: measure.hasKind || measure == .indicator ? kind : "")
  }

  /// What is counted or compared, as files and messages name it.
  public var name: String { measure == .indicator ? kind : measure.slug }

  /// Which population or labour force it is; empty for all else.
  var denominatorKind: String { measure == .indicator ? "" : kind }

  /// Leaves out what few subjects differ in: it is asked for with every figure that is looked up.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(measure)
    hasher.combine(scheme)
    hasher.combine(versus)
    details?.hash(into: &hasher)
  }

  /// The same subject for another part of the people.
  public func of(_ breakdown: Breakdown) -> Subject {
    Subject(
      measure, scheme: scheme, versus: versus, issuer: issuer, campaign: campaign, group: group,
      breakdown: breakdown, kind: kind)
  }

  /// The same subject without the named subgroup: what that is a part of.
  public var ofAll: Subject {
    Subject(
      measure, scheme: scheme, versus: versus, issuer: issuer, campaign: campaign,
      breakdown: breakdown, kind: kind)
  }

  /// The same subject for another scheme.
  public func of(_ scheme: Scheme) -> Subject {
    Subject(
      measure, scheme: scheme, versus: versus, issuer: issuer, campaign: campaign, group: group,
      breakdown: breakdown, kind: kind)
  }
}

/// What few subjects have: kept in one place, so that a subject is copied with a single count of references.
private final class SubjectDetails: Hashable, Sendable {
  let issuer: Issuer
  let campaign: Campaign
  let group: String
  let breakdown: Breakdown
  let kind: String

  /// - Returns: nil where nothing is said.
  init?(issuer: Issuer, campaign: Campaign, group: String, breakdown: Breakdown, kind: String) {
    if !issuer.isSaid, campaign == .none, group.isEmpty, breakdown.isAll, kind.isEmpty {
      return nil
    }
    self.issuer = issuer
    self.campaign = campaign
    self.group = group
    self.breakdown = breakdown
    self.kind = kind
  }

  static func == (left: SubjectDetails, right: SubjectDetails) -> Bool {
    left === right
      || left.group == right.group && left.kind == right.kind && left.issuer == right.issuer
        && left.breakdown == right.breakdown && left.campaign == right.campaign
  }

  func hash(into hasher: inout Hasher) {
    if issuer.isSaid { hasher.combine(issuer) }
    if campaign != .none { hasher.combine(campaign) }
    if !group.isEmpty { hasher.combine(group) }
    if !kind.isEmpty { hasher.combine(kind) }
    for part in breakdown.parts { hasher.combine(part.value) }
  }
}
