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
  /// Whose plan it is.
  public let issuer: Issuer
  /// Of which campaign.
  public let campaign: Campaign
  /// A named subgroup (`hội viên phụ nữ`): shown, never summed; empty for the whole.
  public let group: String
  /// Of which part of the people.
  public let breakdown: Breakdown
  /// Which population or labour force it is (`population_average`), or the name of an indicator; empty for the measure itself.
  public let kind: String

  /// A measure, and what tells its figures apart.
  public init(
    _ measure: Measure, scheme: Scheme? = nil, versus: Versus? = nil, issuer: Issuer = .notSaid,
    campaign: Campaign = .none, group: String = "", breakdown: Breakdown = .all, kind: String = ""
  ) {
    self.measure = measure
    self.scheme = measure.isSchemeless ? nil : scheme
    self.versus = measure.hasVersus ? versus : nil
    self.issuer = measure.hasIssuer ? issuer : .notSaid
    self.campaign = measure.belongsToCampaign || measure == .targetChange ? campaign : .none
    self.group = group
    self.breakdown = breakdown
    self.kind = measure.hasKind || measure == .indicator ? kind : ""
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
    if issuer.isSaid { hasher.combine(issuer) }
    if campaign != .none { hasher.combine(campaign) }
    if !group.isEmpty { hasher.combine(group) }
    if !kind.isEmpty { hasher.combine(kind) }
    for part in breakdown.parts { hasher.combine(part.value) }
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
