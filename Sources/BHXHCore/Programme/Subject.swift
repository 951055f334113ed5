/// What a figure is about, apart from the unit and the time.
///
/// Together with unit and period it is the key of a fact. Parts that do not belong to the measure are dropped when a subject
/// is made, so that a population told on the rows of several schemes is one fact.
public struct Subject: Hashable, Sendable {
  public let measure: Measure
  public let scheme: Scheme?
  public let versus: Versus?
  public let issuer: Issuer
  public let campaign: Campaign
  /// A named subgroup (`hội viên phụ nữ`): shown, never summed; empty for the whole.
  public let group: String
  public let breakdown: Breakdown
  /// Which population or labour force it is (`population_average`); empty for the measure itself.
  public let kind: String

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
    self.kind = measure.hasKind ? kind : ""
  }

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
