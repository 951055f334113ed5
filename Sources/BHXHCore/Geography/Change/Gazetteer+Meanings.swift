import Synchronization

/// For how long texts mean the unit that they mean at one month: looked up once a text.
extension Gazetteer {
  /// The months around one in which texts, each in a column of its own, mean a unit.
  ///
  /// A text that names a unit means the same one as long as nothing changes that could decide otherwise: a path while that unit is in force,
  /// any other text while none of the units whose name it could be begins, ends or changes its kind.
  func months(of texts: [String], meaning unit: AdministrativeUnit, at month: Month)
    -> ClosedRange<Month>
  {
    if texts == [path(of: unit)] {
      let validity = validity(of: unit)
      return (validity.firstMonth ?? Month(index: 0))...(validity.lastMonth ?? Month(index: .max))
    }
    return texts.reduce(Month(index: 0)...Month(index: .max)) { months, text in
      months.clamped(to: changes(of: text).around(month))
    }
  }

  /// The times between which nothing changes that decides what a text means; where it is not the name of one unit alone, any change may.
  func changes(of text: String) -> UnchangedMonths {
    if let known = textChanges.withLock({ $0[text] }) { return known }
    let found = UnchangedMonths(of: text, in: self) ?? changes
    textChanges.withLock { known in
      if known.count >= Self.mostTexts { known = KeyedList() }
      known.set(found, for: text)
    }
    return found
  }

  /// So many texts are kept at most.
  private static let mostTexts = 20_000
}
