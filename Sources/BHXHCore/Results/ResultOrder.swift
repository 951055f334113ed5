extension ResultTable {
  /// Orders the rows by one column: numbers by what they are, times by time, units by path with `viet-nam` first, schemes as in
  /// their table, words by their slugs; what is not known stands last either way. Rows that are equal there keep their order.
  ///
  /// A name that no column has changes nothing.
  package mutating func sort(
    by column: String, descending isDescending: Bool = false, _ gazetteer: Gazetteer
  ) {
    guard let index = columns.firstIndex(where: { $0.name == column }) else { return }
    var spelling = CellOrder(gazetteer)
    let placed = rows.enumerated().map { (place: $0, value: spelling.value(of: $1[index])) }
    let sorted = placed.sorted { left, right in
      guard let one = left.value else { return right.value == nil && left.place < right.place }
      guard let other = right.value else { return true }
      if one == other { return left.place < right.place }
      return isDescending ? other < one : one < other
    }
    let (unsorted, order) = (rows, sorted.map(\.place))
    rows = ResultRows(count: order.count) { unsorted.read(order[$0], into: &$1) }
  }
}

/// What cells are compared by.
private struct CellOrder {
  enum Value: Comparable {
    case number(Ratio)
    case text([UInt8])

    static func < (left: Value, right: Value) -> Bool {
      switch (left, right) {
      case (.number(let one), .number(let other)): one < other
      case (.text(let one), .text(let other)): one.lexicographicallyPrecedes(other)
      case (.number, .text): true
      case (.text, .number): false
      }
    }
  }

  private let gazetteer: Gazetteer
  private var paths: [AdministrativeUnit: [UInt8]] = [:]

  init(_ gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
  }

  /// Nil for what is not known.
  mutating func value(of cell: Cell) -> Value? {
    switch cell {
    case .marked(let cell, _): value(of: cell)
    case .none, .explanation, .range, .course, .bar: nil
    case .dated(let cell, _): value(of: cell)
    case .moment(let text): .text(Array(text.utf8))
    case .share(let part, let whole): Ratio(Int64(part), over: Int64(whole)).map { .number($0) }
    case .text(let text), .term(_, let text): .text(Array(text.utf8))
    case .list(let texts): texts.isEmpty ? nil : .text(Array(texts.joined(separator: "|").utf8))
    case .unit(let unit): .text(path(of: unit))
    case .period(_, let month): .number(Ratio(Int64(month.index)))
    case .scheme(let scheme): .number(Ratio(Int64(scheme.rawValue)))
    case .measure(let measure): .text(Array(measure.slug.utf8))
    case .issuer(let issuer): .text(Array(issuer.slug.utf8))
    case .count(let count), .change(let count): .number(Ratio(whole: count))
    case .quantity(let quantity, _), .published(let quantity, _): .number(quantity.value)
    case .percent(let percent), .signedPercent(let percent), .points(let percent),
      .decimal(let percent, _):
      .number(percent.points)
    case .how(let how): .number(Ratio(Int64(how.rawValue)))
    case .status(let status): .number(Ratio(Int64(status.rawValue)))
    case .comparability(let comparability): .text(Array(comparability.rawValue.utf8))
    case .qualifier(let qualifier): .text(Array(qualifier.description.utf8))
    case .reason(let reason): .text(Array(reason.english.utf8))
    case .wording(let wording): .text(Array(wording.english.utf8))
    }
  }

  private mutating func path(of unit: AdministrativeUnit) -> [UInt8] {
    if unit == .nation { return [] }
    if let path = paths[unit] { return path }
    let path = Array(gazetteer.path(of: unit).utf8)
    paths[unit] = path
    return path
  }
}
