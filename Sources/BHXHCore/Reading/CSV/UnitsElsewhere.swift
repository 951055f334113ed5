/// Rows that lie elsewhere than the title above them says.
extension FirstRows {
  /// The first unit of these rows that lies apart from the one that the title names, and whether all that they name do; nil where each may be
  /// that one, lie in it or hold it, at whatever time.
  ///
  /// - Parameter given: the period of rows that say none.
  func unitElsewhere(
    than named: AdministrativeUnit, _ layout: Layout, _ gazetteer: Gazetteer, at given: Period?
  ) -> (unit: AdministrativeUnit, isOfAll: Bool)? {
    guard let column = layout.units.first?.index, let level = named.level, level >= .province else {
      return nil
    }
    // Land that came from others or went to others is theirs too.
    let kin = Set(
      [named] + gazetteer.predecessors(of: named).map(\.from)
        + gazetteer.successors(of: named).map(\.to))
    var elsewhere: AdministrativeUnit?
    var hasKin = false
    for name in withFigures(layout).names(column, layout, at: given) {
      let units = gazetteer.findAll(name.text)
      let then = gazetteer.latest(units, at: name.month)
      let isKin = (then.isEmpty ? units : then).contains { unit in
        unit.isOffice || kin.contains { gazetteer.isOneLand(unit, $0) }
      }
      if isKin { hasKin = true } else { elsewhere = elsewhere ?? then.first ?? units.first }
    }
    return elsewhere.map { ($0, !hasKin) }
  }
}

extension FirstRows {
  /// Those with a number where figures stand, up to the header of another table; all where none has one.
  private func withFigures(_ layout: Layout) -> FirstRows {
    func says(_ row: PendingRow, _ holds: (UInt8) -> Bool) -> Bool {
      layout.numbers.contains { column in
        guard column < row.row.cells.count else { return false }
        let cell = row.row.cells[column]
        return row.bytes[cell.start..<cell.end].contains(where: holds)
      }
    }
    let isDigit = { (byte: UInt8) in byte &- 0x30 < 10 }
    let table = rows.prefix { says($0, isDigit) || !says($0) { $0 >= 0x41 } }
    let figures = table.filter { says($0, isDigit) }
    return FirstRows(rows: figures.isEmpty ? rows : figures, vocabulary: vocabulary)
  }
}

extension Gazetteer {
  /// Whether two units are one, or one lies within the other at some time.
  fileprivate func isOneLand(_ unit: AdministrativeUnit, _ other: AdministrativeUnit) -> Bool {
    unit == other
      || ((lies(unit, below: other) || lies(other, below: unit))
        && validity(of: unit).overlaps(validity(of: other)))
  }
}
