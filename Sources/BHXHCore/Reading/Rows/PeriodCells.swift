/// Understands the cells that name a row's period: one column, or month or quarter and year in two.
struct PeriodCells: Sendable {
  private var whole = CellCache<Period>()
  /// How sure the figures of the row that was read last are, where the cell of its period says it: `Sơ bộ 2023`.
  private(set) var status: Status?
  private var pairs: [Pair: Period] = [:]

  private struct Pair: Hashable {
    let part: String
    let year: String
  }

  /// The period of a row; `given` where its cells are blank or there are none.
  mutating func read(
    _ row: Row, in bytes: [UInt8], _ layout: Layout, _ given: Period?,
    _ problems: inout RowProblems
  ) -> Period? {
    status = nil
    if let index = layout.index(of: .period), !row.isBlank(row.cells[index], in: bytes) {
      return read(row.cells[index], in: bytes, &problems)
    }
    let year = filled(.year, row, bytes, layout)
    let month = filled(.month, row, bytes, layout)
    guard let part = month ?? filled(.quarter, row, bytes, layout) else {
      guard let year else { return given }
      return read(year, in: bytes, &problems)
    }
    let yearText: String
    if let year {
      yearText = row.text(year, in: bytes)
    } else if let given, given.form == .year {
      yearText = String(given.year)
    } else {
      return read(part, in: bytes, &problems)
    }
    return read(part, isMonth: month != nil, of: yearText, row, bytes, &problems)
  }

  private func filled(
    _ field: RowField, _ row: Row, _ bytes: [UInt8], _ layout: Layout
  ) -> RowCell? {
    guard let index = layout.index(of: field), !row.isBlank(row.cells[index], in: bytes) else {
      return nil
    }
    return row.cells[index]
  }

  private mutating func read(
    _ cell: RowCell, in bytes: [UInt8], _ problems: inout RowProblems
  ) -> Period? {
    let span = bytes.span.extracting(cell.start..<cell.end)
    if let period = whole.value(of: span) { return period }
    let text = String(cell: span).trimmed
    do throws(PeriodFailure) {
      let period = try PeriodSpelling.read(text)
      whole.remember(period, for: span)
      return period
    } catch {
      if let (period, status) = Self.unsure(text) {
        self.status = status
        return period
      }
      problems.add(problem(error, text), at: cell)
      return nil
    }
  }

  private mutating func read(
    _ part: RowCell, isMonth: Bool, of year: String, _ row: Row, _ bytes: [UInt8],
    _ problems: inout RowProblems
  ) -> Period? {
    var text = row.text(part, in: bytes)
    let folded = FoldedText.letters(of: text)
    if !isMonth, !folded.hasPrefix("q") { text = "quý \(text)" }
    let pair = Pair(part: text, year: year)
    if let period = pairs[pair] { return period }
    do throws(PeriodFailure) {
      // `T7/2023` beside `2023` says its year itself.
      let own = try? PeriodSpelling.read(text)
      let period: Period
      if let own {
        guard own.year == Int(year) else { throw .unknown }
        period = own
      } else {
        period = try PeriodSpelling.read(monthOrQuarter: text, year: year)
      }
      if pairs.count > 4096 { pairs.removeAll() }
      pairs[pair] = period
      return period
    } catch {
      problems.add(problem(error, "\(text) \(year)"), at: part)
      return nil
    }
  }

  /// `Sơ bộ - Prel. 2023`, `2023 (ước)`: a period and how sure its figures are, and nothing else.
  private static func unsure(_ text: String) -> (period: Period, status: Status)? {
    let phrased = PhraseGrammar.builtIn.read(text)
    guard phrased.leftOver.isEmpty else { return nil }
    var periods: Set<Period> = []
    var statuses: Set<Status> = []
    for meaning in phrased.phrases.flatMap(\.meanings) {
      switch meaning {
      case .period(let period): periods.insert(period)
      case .status(let status): statuses.insert(status)
      case .filler(.time), .filler(.numbering): break
      default: return nil
      }
    }
    guard periods.count == 1, statuses.count == 1, let period = periods.first,
      let status = statuses.first
    else { return nil }
    return (period, status)
  }

  private func problem(_ failure: PeriodFailure, _ text: String) -> Problem {
    text.utf8.contains(Byte.quote)
      ? Problem(.quoteInCell, [text]) : Problem(failure, in: text)
  }
}
