/// Rows that lie elsewhere than the title above them says.
extension FirstRows {
  /// A unit of the first rows, where all that they name lies apart from the one that the title names; nil where any may be that one, lie in it
  /// or hold it, at whatever time.
  func unitElsewhere(than named: AdministrativeUnit, _ layout: Layout, _ gazetteer: Gazetteer)
    -> AdministrativeUnit?
  {
    guard let column = layout.units.first?.index, let level = named.level, level >= .province else {
      return nil
    }
    // Land that came from others or went to others is theirs too.
    let kin = Set(
      [named] + gazetteer.predecessors(of: named).map(\.from)
        + gazetteer.successors(of: named).map(\.to))
    var elsewhere: AdministrativeUnit?
    var seen: Set<String> = []
    for text in texts(column) where seen.insert(text).inserted {
      guard RowLabel(text, vocabulary: vocabulary) == .unit else { continue }
      let units = gazetteer.findAll(RowLabel.name(text))
      let isKin = units.contains { unit in
        unit.isOffice
          || kin.contains {
            unit == $0 || gazetteer.lies(unit, below: $0) || gazetteer.lies($0, below: unit)
          }
      }
      if isKin { return nil }
      elsewhere = elsewhere ?? units.first
    }
    return elsewhere
  }
}
