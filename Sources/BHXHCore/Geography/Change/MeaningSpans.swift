/// For how long texts mean the unit that they mean at one month: looked up once a text.
///
/// A text that names a unit means the same one as long as nothing changes that could decide otherwise: a path while that unit is in force, any
/// other text while none of the units whose name it could be begins, ends or changes its kind.
struct MeaningSpans: Sendable {
  private let gazetteer: Gazetteer
  private var changes = KeyedList<String, UnchangedMonths?>()

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// The months around one in which texts, each in a column of its own, mean a unit.
  mutating func months(of texts: [String], meaning unit: AdministrativeUnit, at month: Month)
    -> ClosedRange<Month>
  {
    if texts == [gazetteer.path(of: unit)] {
      let validity = gazetteer.validity(of: unit)
      return (validity.firstMonth ?? Month(index: 0))...(validity.lastMonth ?? Month(index: .max))
    }
    return texts.reduce(Month(index: 0)...Month(index: .max)) { months, text in
      months.clamped(to: self.months(of: text, around: month))
    }
  }

  private mutating func months(of text: String, around month: Month) -> ClosedRange<Month> {
    let place = changes.place(of: text, orNew: UnchangedMonths(of: text, in: gazetteer))
    // Where it is not a name alone, any change may decide.
    return (changes.values[place] ?? gazetteer.changes).around(month)
  }
}
