/// What is to be said of an input's headers as a whole.
extension Layout {
  /// The columns that are not taken, and those that are near a known name; `place` gives the place of a header.
  func remarks(place: (Int) -> Place) -> [Problem] {
    meanings.indices.compactMap { index in
      let header = headers[index]
      switch meanings[index] {
      case .unknown where header.isEmpty: return nil
      case .unknown(near: let near?):
        return Problem(.columnNear, at: place(index), [header, near])
      case .unknown(near: nil), .money:
        return Problem(.columnIgnored, at: place(index), [header])
      case .ratioAlone: return Problem(.columnRatioAlone, at: place(index), [header])
      default: return nil
      }
    }
  }

  /// The first column that means the same as an earlier one.
  func repeated(place: (Int) -> Place) -> Problem? {
    var seen = KeyedList<ColumnMeaning, Int>()
    for (index, meaning) in meanings.enumerated() {
      switch meaning {
      case .rowNumber, .ratioAlone, .money, .unknown: continue
      case .field, .breakdown, .figure: break
      }
      if let earlier = seen[meaning] {
        return Problem(
          .columnRepeated, at: place(index),
          [headers[index], headers[earlier], meaning.description])
      }
      seen.set(index, for: meaning)
    }
    return nil
  }

  /// What the headers lack and neither a setting nor a title line gives.
  func lacking(_ defaults: InputDefaults, at place: Place) -> Problem? {
    if !hasFigures { return Problem(.figuresMissing, at: place, [headers.joined(separator: ", ")]) }
    if !hasUnit, defaults.unit == nil { return Problem(.unitColumnMissing, at: place) }
    let allHavePeriods = index(of: .value) == nil && figures.allSatisfy { $0.meaning.period != nil }
    if !hasPeriod, !allHavePeriods, defaults.period == nil {
      return Problem(.periodColumnMissing, at: place)
    }
    if index(of: .value) != nil, index(of: .measure) == nil, defaults.measure == nil {
      return Problem(.measureColumnMissing, at: place)
    }
    return nil
  }
}
