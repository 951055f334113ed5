/// Understands the cells that name a row's period: one column, or month or quarter and year in two.
struct PeriodCells: Sendable {
  private var whole = CellCache<Period>()
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

  private func problem(_ failure: PeriodFailure, _ text: String) -> Problem {
    text.utf8.contains(Byte.quote)
      ? Problem(.quoteInCell, [text]) : Problem(failure, in: text)
  }
}
