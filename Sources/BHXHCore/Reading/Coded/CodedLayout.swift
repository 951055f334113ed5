/// The form of tables whose rows are read as codes: units, times, schemes, breakdowns and counts of stocks, and nothing else.
public struct CodedLayout: Hashable, Sendable {
  /// What each column is for.
  let columns: [CodedColumn]
  /// What each column of counts measures.
  public let measures: [Measure]
  /// The names of the breakdowns, in order.
  public let breakdowns: [String]
  /// The columns that name the unit.
  let unitColumns: [Int]

  /// Nil for a table that is not of this form: it has a column with another meaning, or one twice.
  init?(_ layout: Layout) {
    var columns: [CodedColumn] = []
    var measures: [Measure] = []
    for (index, meaning) in layout.meanings.enumerated() {
      switch meaning {
      case .field(let field):
        guard layout.index(of: field) == index else { return nil }
        switch field {
        case .unit, .province, .district, .commune: columns.append(.unit)
        case .period, .month, .quarter, .year: columns.append(.time)
        case .scheme: columns.append(.subject)
        default: return nil
        }
      case .breakdown: columns.append(.subject)
      case .figure(let figure):
        guard let measure = Self.measure(figure), !measures.contains(measure) else { return nil }
        columns.append(.count)
        measures.append(measure)
      case .rowNumber, .ratioAlone, .money, .unread, .doubtful, .unknown: return nil
      }
    }
    guard layout.index(of: .scheme) != nil, layout.hasPeriod, layout.hasUnit, !measures.isEmpty,
      !layout.isOfCampaigns
    else { return nil }
    self.columns = columns
    self.measures = measures
    breakdowns = layout.breakdowns.map(\.name).sorted()
    unitColumns = layout.units.map(\.index)
  }

  /// What a column measures, where its header says that and nothing more.
  private static func measure(_ figure: FigureMeaning) -> Measure? {
    let measure = figure.measure ?? .participants
    guard measure == .participants || measure == .base else { return nil }
    var plain = FigureMeaning()
    plain.measure = figure.measure
    plain.isGeneric = figure.isGeneric
    plain.isOfPeople = figure.isOfPeople
    plain.unit = figure.unit == .one ? .one : nil
    return plain == figure ? measure : nil
  }
}
