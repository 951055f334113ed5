extension ResultTable {
  /// What an input holds: a row for each unit, scheme and content, with its first and last time, how many times and figures there are, and
  /// their sources.
  ///
  /// - Parameters:
  ///   - facts: every figure that was told.
  ///   - selection: its units, months and schemes choose figures.
  package init(contents facts: [Fact], _ selection: Selection, _ gazetteer: Gazetteer) {
    var wanted = FigureSelection(selection, gazetteer)
    var holdings = KeyedList<Holding.Key, Holding>()
    for fact in facts where wanted.wants(fact.unit, fact.period, fact.subject.scheme) {
      let key = Holding.Key(fact)
      let place = holdings.place(of: key, orNew: Holding(first: fact.period, last: fact.period))
      holdings.values[place].add(fact)
    }
    let places = StableOrder.places(holdings.keys.count) {
      Holding.Key.precedes(holdings.keys[$0], holdings.keys[$1], gazetteer)
    }
    self.init(
      name: "contents",
      columns: Self.contentsColumns,
      rows: places.map { place in
        let (key, holding) = (holdings.keys[place], holdings.values[place])
        return [
          .unit(key.unit), Cell(key.scheme) { .scheme($0) }, .measure(key.measure),
          .period(holding.first.stockDescription, at: holding.first.end),
          .period(holding.last.stockDescription, at: holding.last.end),
          .count(Int128(holding.periods.count)), .count(Int128(holding.figures)),
          .list(holding.sources),
        ]
      })
  }

  package static let contentsColumns = [
    Column("unit", "Đơn vị", "Unit"), Column("scheme", "Loại hình", "Scheme"),
    Column("measure", "Nội dung", "Measure"), Column("first", "Kỳ đầu", "First"),
    Column("last", "Kỳ cuối", "Last"), Column("periods", "Số kỳ", "Periods", isNumber: true),
    Column("figures", "Số số liệu", "Figures", isNumber: true),
    Column("sources", "Nguồn", "Sources"),
  ]
}

/// What is held of one unit, scheme and content.
private struct Holding {
  struct Key: Hashable {
    let unit: AdministrativeUnit
    let scheme: Scheme?
    let measure: Measure

    init(_ fact: Fact) {
      unit = fact.unit
      scheme = fact.subject.scheme
      measure = fact.subject.measure
    }

    /// By unit, then in the order of the schemes, what belongs to none last, then of the measures.
    static func precedes(_ left: Key, _ right: Key, _ gazetteer: Gazetteer) -> Bool {
      if left.unit != right.unit { return gazetteer.precedes(left.unit, right.unit) }
      let (one, other) = (left.scheme?.rawValue ?? .max, right.scheme?.rawValue ?? .max)
      return one == other ? left.measure < right.measure : one < other
    }
  }

  var first: Period
  var last: Period
  var periods: Set<Month> = []
  var figures = 0
  var sources: [String] = []

  init(first: Period, last: Period) {
    self.first = first
    self.last = last
  }

  mutating func add(_ fact: Fact) {
    if fact.period.end < first.end { first = fact.period }
    if fact.period.end > last.end { last = fact.period }
    periods.insert(fact.period.end)
    figures += 1
    let source = fact.provenance.source.isEmpty ? fact.place.file : fact.provenance.source
    if !source.isEmpty, !sources.contains(source) { sources.append(source) }
  }
}
