/// Who published a figure, when, and what is to be said of it; empty where nothing is known.
public struct Provenance: Hashable, Sendable {
  /// The date of publication, as it was written.
  public var published: String
  /// A source's id in `sources.csv`, or free text.
  public var source: String
  /// What the source says beside the number.
  public var note: String

  /// What is not known is empty.
  public init(published: String = "", source: String = "", note: String = "") {
    self.published = published
    self.source = source
    self.note = note
  }
}

/// One observation says: this unit, at this period, has this measure of this subject with this value.
public struct Observation: Hashable, Sendable {
  /// Where.
  public var unit: AdministrativeUnit
  /// When, as it was said.
  public var period: Period
  /// What is counted.
  public var subject: Subject
  /// Nil is *missing* (a blank, a dash), which is not zero.
  public var value: Quantity?
  /// What a published coverage or a coverage target is over, as it was said; empty where it was not.
  public var baseMeasure: String
  /// Final, provisional or estimated.
  public var status: Status
  /// Who published it when.
  public var provenance: Provenance
  /// Where it stands in the input.
  public var place: Place
  /// What a row tells of its campaign that is no number; such a row has no value, and no measure in files.
  public var details: CampaignDetails?

  /// A figure made in code; ``Figures/add(_:)-([Observation])`` checks it.
  public init(
    unit: AdministrativeUnit, period: Period, subject: Subject, value: Quantity?,
    baseMeasure: String = "", status: Status = .final, provenance: Provenance = Provenance(),
    place: Place, details: CampaignDetails? = nil
  ) {
    self.unit = unit
    self.period = period
    self.subject = subject
    self.value = value
    self.baseMeasure = baseMeasure
    self.status = status
    self.provenance = provenance
    self.place = place
    self.details = details
  }
}
