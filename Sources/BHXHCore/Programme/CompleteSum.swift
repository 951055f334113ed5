/// A sum over the units below one that is of all of them, though not each has a figure: a sheet's own total says so.
public struct CompleteSum: Hashable, Sendable {
  public let unit: AdministrativeUnit
  public let subject: Subject
  public let point: PointInTime

  public init(unit: AdministrativeUnit, subject: Subject, point: PointInTime) {
    self.unit = unit
    self.subject = subject
    self.point = point
  }
}
