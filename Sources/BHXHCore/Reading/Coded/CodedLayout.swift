/// The form of tables whose rows are read as codes: units, times, schemes, breakdowns and counts of stocks, beside columns that say
/// nothing of a figure.
package struct CodedLayout: Hashable, Sendable {
  /// What each column is for.
  let columns: [CodedColumn]
  /// What columns of counts measure; where schemes stand side by side, each of them has a place for each.
  package let measures: [Measure]
  /// The schemes of counts that stand side by side; empty where a column names the scheme. The last is nil where a count is of no scheme.
  let schemes: [Scheme?]
  /// Which of the places of schemes and measures each column of counts has; empty where they are in that order, and none is left out.
  let order: [Int]
  /// The months of counts that stand side by side; empty where a column names the time.
  let months: [Month]
  /// The measures that are told together: those of the scheme that a row names, and those of everybody beside them, which are of none.
  let runs: [Range<Int>]
  /// The names of the breakdowns, in order.
  package let breakdowns: [String]
  /// The columns that name the unit.
  let unitColumns: [Int]
  /// What columns say of where figures are from: passed over, where nobody shows it.
  let provenance: [Int: RowField]

  /// Whether it tells of parts of the people how many they are.
  var tellsPeopleOfParts: Bool {
    !breakdowns.isEmpty && measures.contains(where: Cube.repeatable.contains)
  }

  /// The columns that are passed over, and of which nobody is told.
  ///
  /// - Parameter isTold: whether it is told where figures are from.
  func passedColumns(isTold: Bool) -> Set<Int> {
    Set(columns.indices.filter { columns[$0].isAside && !(isTold && provenance[$0] != nil) })
  }

  /// Says of a form what its counts are of, and which texts are told.
  ///
  /// - Parameter isTold: whether it is told where figures are from.
  func complete(_ form: inout CodedForm, isTold: Bool) {
    if isTold { form.tell(provenance.keys) }
    form.arrange(order, run: schemes.count * measures.count)
    if runs.count > 1 { form.part(into: runs) }
  }

  /// Nil for a table that is not of this form: it has a column with another meaning, or one twice.
  init?(_ layout: Layout) {
    var columns: [CodedColumn] = []
    var counts: [Count] = []
    var provenance: [Int: RowField] = [:]
    for (index, meaning) in layout.meanings.enumerated() {
      switch meaning {
      case .field(let field):
        guard layout.index(of: field) == index else { return nil }
        switch field {
        case .unit, .province, .district, .commune: columns.append(.unit)
        case .period, .month, .quarter, .year: columns.append(.time)
        case .scheme: columns.append(.subject)
        case .published, .source, .note:
          columns.append(.aside)
          provenance[index] = field
        default: return nil
        }
      case .breakdown: columns.append(.subject)
      case .figure(let figure):
        guard let count = Count(figure), !counts.contains(count) else { return nil }
        columns.append(.count)
        counts.append(count)
      // A letter in a row's number would make it the head of those below.
      case .rowNumber: columns.append(.ordinal)
      // What they hold has no meaning in any row.
      case .ratioAlone, .money, .unread, .doubtful, .unknown: columns.append(.aside)
      }
    }
    let hasScheme = layout.index(of: .scheme) != nil
    guard layout.hasUnit, !layout.isOfCampaigns,
      let months = layout.hasPeriod ? [] : Count.monthsAside(counts, hasScheme: hasScheme),
      let (measures, schemes, order) =
        months.isEmpty
        ? Count.schemesAside(counts, hasScheme: hasScheme) : ([counts[0].measure], [], [])
    else { return nil }
    self.months = months
    self.columns = columns
    self.measures = measures
    self.schemes = schemes
    self.order = order
    runs = hasScheme && months.isEmpty ? Count.runs(of: measures) : [0..<measures.count]
    self.provenance = provenance
    breakdowns = layout.breakdowns.map(\.name).sorted()
    unitColumns = layout.units.map(\.index)
  }
}

/// What a column of counts is of, where its header says that and nothing more.
private struct Count: Equatable {
  let measure: Measure
  let scheme: Scheme?
  let period: Period?

  init?(_ figure: FigureMeaning) {
    measure = figure.measure ?? .participants
    scheme = figure.scheme
    period = figure.period
    switch measure {
    case .participants, .base, .target: break
    // Those are everybody, whatever scheme stands beside them, or is that of the row.
    case .population, .labourForce: if scheme != nil { return nil }
    default: return nil
    }
    var plain = FigureMeaning()
    plain.measure = figure.measure
    plain.scheme = figure.scheme
    plain.period = figure.period
    plain.isGeneric = figure.isGeneric
    plain.isOfPeople = figure.isOfPeople
    plain.unit = figure.unit == .one ? .one : nil
    if plain != figure { return nil }
  }

  /// Whether the cells of its row may say of what scheme it is.
  private var isOfRow: Bool { scheme == nil && (measure == .participants || measure == .base) }

  /// Whether it is the same figure whatever scheme its row is of.
  private var isOfEverybody: Bool { scheme == nil && measure.isSchemeless }

  /// The measures and the schemes, and where each column stands among them; no schemes where a column of the table names them.
  static func schemesAside(_ counts: [Count], hasScheme: Bool)
    -> (measures: [Measure], schemes: [Scheme?], order: [Int])?
  {
    if counts.isEmpty || counts.contains(where: { $0.period != nil }) { return nil }
    if hasScheme {
      guard counts.allSatisfy({ $0.isOfRow || $0.isOfEverybody }), counts.contains(where: \.isOfRow)
      else { return nil }
      return (counts.map(\.measure), [], [])
    }
    var (measures, schemes): ([Measure], [Scheme?]) = ([], [])
    for count in counts where count.scheme != nil {
      if !measures.contains(count.measure) { measures.append(count.measure) }
      if !schemes.contains(count.scheme) { schemes.append(count.scheme) }
    }
    if schemes.isEmpty { return nil }
    for count in counts where count.scheme == nil {
      if count.isOfRow || count.measure == .target { return nil }
      measures.append(count.measure)
      if schemes.last != .some(nil) { schemes.append(nil) }
    }
    let order = counts.compactMap { count -> Int? in
      guard let scheme = schemes.firstIndex(of: count.scheme),
        let measure = measures.firstIndex(of: count.measure)
      else { return nil }
      return scheme * measures.count + measure
    }
    let isWhole = order == Array(0..<schemes.count * measures.count)
    return (measures, schemes, isWhole ? [] : order)
  }

  /// Measures side by side that are all of a scheme, or all of none.
  static func runs(of measures: [Measure]) -> [Range<Int>] {
    measures.indices.reduce(into: [Range<Int>]()) { runs, index in
      if let last = runs.last, measures[index - 1].isSchemeless == measures[index].isSchemeless {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
  }

  /// The months of one measure, each once; nil where columns say something else.
  static func monthsAside(_ counts: [Count], hasScheme: Bool) -> [Month]? {
    let months = counts.compactMap { count -> Month? in
      guard let period = count.period, period.isComparable, period.start == period.end,
        count.isOfRow, count.measure == counts[0].measure
      else { return nil }
      return period.end
    }
    guard hasScheme, !months.isEmpty, months.count == counts.count,
      Set(months).count == months.count
    else { return nil }
    return months
  }
}
