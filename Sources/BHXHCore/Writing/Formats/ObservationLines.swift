/// Writes the counts of rows of codes as observations: the bytes that `CSVTableWriter` makes of the table of `convert`.
///
/// All counts of a unit, a month or a subject have the same text before and behind them. It is cut once from a row that the table's own
/// writer makes of such an observation; row by row only the digits of the counts are written.
struct ObservationLines {
  private let breakdowns: [String]
  private var writer: CSVTableWriter
  /// The column of the count; the unit and the period stand first.
  private let value: Int
  /// The first column of where a figure is from; those of `ProvenanceTexts` stand side by side.
  private let provenance: Int
  /// By unit, with the comma behind it.
  private var units: [PaddedText] = []
  private var periods: [Month: PaddedText] = [:]
  /// By slot and measure.
  private var subjects: [Subject] = []
  /// Where the figures of rows are from; nil where no column says it.
  private var told: ProvenanceTexts?
  /// Where the rows at hand are.
  private var last: (place: Int32, unit: Int32, period: PaddedText)?

  /// By slot and measure, what stands behind where a figure is from, where that is told.
  private var ends: [PaddedText] = []

  /// What stands before the count of a subject, and behind it: all, or up to where the figure is from.
  private struct Subject {
    let before: PaddedText
    let behind: PaddedText

    var length: Int { before.count + behind.count }
  }

  init(breakdowns: [String]) {
    let table = ResultTable([Observation](), breakdowns: breakdowns)
    self.breakdowns = breakdowns
    writer = CSVTableWriter(of: table, OutputStyle(.english))
    value = table.columns.firstIndex { $0.name == "value" } ?? 0
    provenance =
      table.columns.firstIndex { $0.name == ProvenanceTexts.fields[0].name } ?? 0
  }

  /// Begins with a table.
  ///
  /// - Parameter provenance: its columns that say where figures are from.
  mutating func begin(_ provenance: [Int: RowField]) {
    told = provenance.isEmpty ? nil : ProvenanceTexts(provenance, writer)
  }

  /// Appends the observations of rows that a sink has taken; gives how many they are.
  mutating func append(
    _ rows: borrowing CodedRows, _ range: Range<Int>, in text: borrowing TextBlock, lane: Int,
    of sink: borrowing DenseSink, to line: inout LineBuffer
  ) -> Int {
    guard let figures = sink.figures else { return 0 }
    let (width, columns) = (figures.rowWidth, figures.columns)
    var appended = 0
    let isTold = told != nil
    cut(figures)
    sink.forEach(plain: rows, range, lane: lane) { row, place, slot in
      if last?.place != place { move(to: place, figures, sink.periods) }
      guard let last else { return }
      told?.move(to: row, of: rows, in: text)
      let from = isTold ? told?.count ?? 0 : 0
      let first = Int(slot) * figures.measures.count
      for column in columns {
        let count = rows.counts[row * width + column]
        // It is told with another row of the line.
        if count == CountStore.absent { continue }
        appended += 1
        let subject = subjects[first + column]
        line.reserve(
          units[Int(last.unit)].count + last.period.count + subject.length
            + LineBuffer.longestNumber)
        line.append(units[Int(last.unit)])
        line.append(last.period)
        line.append(subject.before)
        line.append(digits: UInt64(UInt32(bitPattern: count)))
        line.append(subject.behind)
        if !isTold { continue }
        line.reserve(from + ends[first + column].count)
        told?.append(to: &line)
        line.append(ends[first + column])
      }
    }
    return appended
  }

  private mutating func move(
    to place: Int32, _ figures: borrowing DenseFigures, _ spelled: [Month: Period]
  ) {
    let at = figures.places[Int(place)]
    if periods[at.month] == nil {
      let subject = BHXHCore.Subject(figures.measures[0], scheme: figures.slots[0].scheme)
      let cells = cells(spelled[at.month] ?? Period(at.month), subject)
      periods[at.month] = PaddedText(bytes(cells[1..<2]) + [Byte.comma])
    }
    last = periods[at.month].map { (place, at.unit, $0) }
  }

  /// Cuts what stands around the counts of units and subjects that are new.
  private mutating func cut(_ figures: borrowing DenseFigures) {
    for unit in figures.units[units.count...] {
      // It is in force at all months of its figures, and its path names it there.
      units.append(PaddedText(bytes([.unit(unit)]) + [Byte.comma]))
    }
    let measures = figures.measures
    for slot in figures.slots[(subjects.count / measures.count)...] {
      for measure in measures {
        let subject = BHXHCore.Subject(measure, scheme: slot.scheme).of(slot.breakdown)
        let cells = cells(Period(Gazetteer.reform.month), subject)
        let before = PaddedText(bytes(cells[2..<value]) + [Byte.comma])
        var behind = [Byte.comma] + bytes(cells[(value + 1)...]) + [Byte.lineFeed]
        if told != nil {
          behind = [Byte.comma] + bytes(cells[(value + 1)..<provenance]) + [Byte.comma]
          let rest = cells[(provenance + ProvenanceTexts.fields.count)...]
          let end = rest.isEmpty ? [] : [Byte.comma] + bytes(rest)
          ends.append(PaddedText(end + [Byte.lineFeed]))
        }
        subjects.append(Subject(before: before, behind: PaddedText(behind)))
      }
    }
  }

  /// The row of a count of the nation.
  private func cells(_ period: Period, _ subject: BHXHCore.Subject) -> [Cell] {
    ResultTable.convertCells(
      of: Observation(
        unit: .nation, period: period, subject: subject, value: Quantity(count: 0),
        place: Place(file: "")), breakdowns: breakdowns)
  }

  /// Some cells of a row as they are written, without the end of the line.
  private mutating func bytes(_ cells: some Sequence<Cell>) -> [UInt8] {
    writer.write(Array(cells))
    return writer.output.take().dropLast()
  }
}
