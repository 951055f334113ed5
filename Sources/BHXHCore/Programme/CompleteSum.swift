/// A sum over the units below one that is of all of them, though not each has a figure: a sheet's own total says so.
package struct CompleteSum: Hashable, Sendable {
  package let unit: AdministrativeUnit
  package let subject: Subject
  package let point: PointInTime

  package init(unit: AdministrativeUnit, subject: Subject, point: PointInTime) {
    self.unit = unit
    self.subject = subject
    self.point = point
  }
}
