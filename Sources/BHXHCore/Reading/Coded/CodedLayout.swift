/// The form of tables whose rows are read as codes: units, times, schemes, breakdowns and counts of stocks, beside columns that say
/// nothing of a figure.
package struct CodedLayout: Hashable, Sendable {
  /// What each column is for.
  let columns: [CodedColumn]
  /// What each column of counts measures; where schemes stand side by side, that of each of them.
  package let measures: [Measure]
  /// The schemes of counts that stand side by side; empty where a column names the scheme.
  let schemes: [Scheme]
  /// The months of counts that stand side by side; empty where a column names the time.
  let months: [Month]
  /// The names of the breakdowns, in order.
  package let breakdowns: [String]
  /// The columns that name the unit.
  let unitColumns: [Int]
  /// What columns say of where figures are from: passed over, where nobody shows it.
  let provenance: [Int: RowField]

  /// The columns that are passed over, and of which nobody is told.
  ///
  /// - Parameter isTold: whether it is told where figures are from.
  func passedColumns(isTold: Bool) -> Set<Int> {
    Set(columns.indices.filter { columns[$0].isAside && !(isTold && provenance[$0] != nil) })
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
      let (measures, schemes) =
        months.isEmpty
        ? Count.schemesAside(counts, hasScheme: hasScheme) : ([counts[0].measure], [])
    else { return nil }
    self.months = months
    self.columns = columns
    self.measures = measures
    self.schemes = schemes
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
    guard measure == .participants || measure == .base else { return nil }
    var plain = FigureMeaning()
    plain.measure = figure.measure
    plain.scheme = figure.scheme
    plain.period = figure.period
    plain.isGeneric = figure.isGeneric
    plain.isOfPeople = figure.isOfPeople
    plain.unit = figure.unit == .one ? .one : nil
    if plain != figure { return nil }
  }

  /// The measures of each scheme, and the schemes; none of these where a column of the table names them.
  ///
  /// Nil where schemes have different measures, or the same ones in another order.
  static func schemesAside(_ counts: [Count], hasScheme: Bool) -> ([Measure], [Scheme])? {
    if counts.contains(where: { $0.period != nil }) { return nil }
    if hasScheme || counts.isEmpty {
      return counts.isEmpty || counts.contains { $0.scheme != nil }
        ? nil : (counts.map(\.measure), [])
    }
    let measures = counts.prefix { $0.scheme == counts[0].scheme }.map(\.measure)
    let schemes = stride(from: 0, to: counts.count, by: measures.count).compactMap {
      counts[$0].scheme
    }
    let expected = schemes.flatMap { scheme in measures.map { (scheme, $0) } }
    guard expected.count == counts.count, Set(schemes).count == schemes.count,
      zip(expected, counts).allSatisfy({ $0.0 == $1.scheme && $0.1 == $1.measure })
    else { return nil }
    return (measures, schemes)
  }

  /// The months of one measure, each once; nil where columns say something else.
  static func monthsAside(_ counts: [Count], hasScheme: Bool) -> [Month]? {
    let months = counts.compactMap { count -> Month? in
      guard let period = count.period, period.isComparable, period.start == period.end,
        count.scheme == nil, count.measure == counts[0].measure
      else { return nil }
      return period.end
    }
    guard hasScheme, !months.isEmpty, months.count == counts.count,
      Set(months).count == months.count
    else { return nil }
    return months
  }
}
