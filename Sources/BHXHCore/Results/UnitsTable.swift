extension ResultTable {
  /// The result of `units`: each state of a unit, when it was in force, and the paths of what it became.
  ///
  /// `valid_from` is the first day, blank where it was in force before the tables begin; `valid_to` is the day on which it was
  /// no longer, blank while it is.
  ///
  /// - Parameter date: of which the kind is told; nil: the last one.
  package init(
    _ units: [AdministrativeUnit], _ gazetteer: Gazetteer, on date: EffectiveDate? = nil
  ) {
    self.init(
      name: "units",
      columns: Self.unitsColumns,
      rows: units.map { unit in
        let validity = gazetteer.validity(of: unit)
        return [
          .text(gazetteer.path(of: unit)),
          Cell(gazetteer.code(of: unit)) { .text($0) },
          .text(gazetteer.name(of: unit)),
          Cell(unit.level) { .term(.level, $0.name) },
          .term(.unitKind, gazetteer.kind(of: unit, on: date).rawValue),
          Cell(validity.start) { .text($0.description) },
          Cell(validity.end) { .text($0.description) },
          .list(gazetteer.successors(of: unit).map { gazetteer.path(of: $0.to) }),
        ]
      })
  }

  package static let unitsColumns = [
    Column("path", "Đường dẫn", "Path"),
    Column("code", "Mã số", "Code"),
    Column("name", "Tên", "Name"),
    Column("level", "Cấp", "Level"),
    Column("kind", "Loại", "Kind"),
    Column("valid_from", "Từ ngày", "Valid from"),
    Column("valid_to", "Đến ngày", "Valid to"),
    Column("successors", "Nay thuộc", "Became"),
  ]
}
