/// Tells rows of figures from all else that stands in real sheets: group rows, totals, notes, signatures.
struct RowSorter: Sendable {
  /// What a row is.
  enum Kind: Sendable {
    /// Figures of the unit that it names.
    case figures
    /// Figures of the unit above: `Toàn tỉnh`, or a scheme where units stand.
    case whole(UnitLevel?, Scheme?)
    /// Heads the rows below it, with figures or without.
    case group(hasFigures: Bool)
    /// Sums up rows.
    case total
    /// No figures; the code says why it is skipped.
    case note(ProblemCode)

    var hasFigures: Bool {
      switch self {
      case .figures, .whole, .group(hasFigures: true): true
      case .group(hasFigures: false), .total, .note: false
      }
    }
  }

  private let vocabulary: HeaderVocabulary
  private var labels = CellCache<RowLabel>()
  private var isBelowFooter = false

  init(_ vocabulary: HeaderVocabulary) { self.vocabulary = vocabulary }

  /// The label of a row: its lowest unit that is not blank, else its scheme.
  static func labelCell(_ row: Row, in bytes: [UInt8], _ layout: Layout) -> RowCell? {
    for (index, _) in layout.units.reversed() where !row.isBlank(row.cells[index], in: bytes) {
      return row.cells[index]
    }
    guard layout.units.isEmpty, let scheme = layout.index(of: .scheme) else { return nil }
    let cell = row.cells[scheme]
    return row.isBlank(cell, in: bytes) ? nil : cell
  }

  /// What stands alone in a row, or in a row with nothing but its number: a heading, or a unit of which nothing is known.
  struct Heading {
    let text: String
    /// Without its point; empty where there is none.
    let number: String
    let label: RowLabel
  }

  /// The row as a heading; nil where it has figures, or says more than one thing.
  mutating func heading(_ row: Row, in bytes: [UInt8], _ layout: Layout) -> Heading? {
    var only: Int?
    for index in row.cells.indices where !row.isBlank(row.cells[index], in: bytes) {
      // A number stands before what it counts, or behind it.
      if index == layout.numberColumn,
        only != nil || row.cells[(index + 1)...].contains(where: { !row.isBlank($0, in: bytes) })
      {
        continue
      }
      if only != nil { return nil }
      only = index
    }
    guard let only, row.cells[only].form == .text,
      !layout.figures.contains(where: { $0.index == only })
    else { return nil }
    let text = row.text(row.cells[only], in: bytes)
    var (number, name) = RowLabel.parted(text)
    if number.isEmpty, let column = layout.numberColumn, column != only {
      number = row.text(row.cells[column], in: bytes)
      if number.hasSuffix(".") { number.removeLast() }
    }
    return Heading(text: name, number: number, label: label(row.cells[only], in: bytes))
  }

  /// The place of a label that stands in another column than units do: `Tổng cộng;;1.805.000`, as merged cells come out.
  mutating func strayLabel(_ row: Row, in bytes: [UInt8], _ layout: Layout) -> Int? {
    guard Self.labelCell(row, in: bytes, layout) == nil else { return nil }
    let first = (layout.figures.isEmpty ? layout.numbers : layout.figures.map(\.index)).min() ?? 0
    for index in 0..<min(first, row.cells.count) where row.cells[index].form == .text {
      if row.isBlank(row.cells[index], in: bytes) { continue }
      if isOfAll(row, index, in: bytes, layout) { continue }
      switch label(row.cells[index], in: bytes) {
      case .total, .whole: return index
      default: continue
      }
    }
    return nil
  }

  /// Whether a cell says that its row is of all the people whose parts the others are: `Tổng số` below `Nam`, `Nữ` of one unit.
  private func isOfAll(_ row: Row, _ index: Int, in bytes: [UInt8], _ layout: Layout) -> Bool {
    guard layout.units.isEmpty,
      // Those whom somebody collects from are not all who pay.
      layout.breakdowns.contains(where: { $0.index == index && $0.name != "collector" })
    else { return false }
    // Below rows of several times it is the sum of all of them.
    let saysTime = [RowField.period, .month, .quarter, .year].allSatisfy { field in
      layout.index(of: field).map { !row.isBlank(row.cells[$0], in: bytes) } ?? true
    }
    return saysTime && vocabulary.meaning(.all, of: row.text(row.cells[index], in: bytes)) != nil
  }

  mutating func sort(_ row: Row, in bytes: [UInt8], _ layout: Layout) -> Kind {
    if let index = layout.index(of: .factor), case .money = label(row.cells[index], in: bytes) {
      return .note(.rowOfMoney)
    }
    guard let cell = Self.labelCell(row, in: bytes, layout) else {
      return sortUnlabelled(row, in: bytes, layout)
    }
    switch label(cell, in: bytes) {
    case .unit:
      if isBelowFooter, !hasNumber(row, in: bytes, layout) { return .note(.rowSkipped) }
      if let number = layout.numberColumn, isGroupNumber(row, number, bytes) {
        return .group(hasFigures: !isLabelAlone(row, in: bytes, layout))
      }
      return isHeading(row, cell, in: bytes, layout) ? .group(hasFigures: false) : .figures
    case .group: return .group(hasFigures: !isLabelAlone(row, in: bytes, layout))
    case .total: return isLabelAlone(row, in: bytes, layout) ? .note(.rowSkipped) : .total
    case .whole(let level): return .whole(level, nil)
    case .scheme(let scheme):
      if layout.units.isEmpty { return .figures }
      return isLabelAlone(row, in: bytes, layout) ? .note(.rowSkipped) : .whole(nil, scheme)
    case .money: return .note(.rowOfMoney)
    case .footer:
      if hasNumber(row, in: bytes, layout) { return .figures }
      isBelowFooter = true
      return .note(.rowSkipped)
    }
  }

  /// The level that a label of a whole speaks of; nil for any other.
  mutating func level(_ cell: RowCell, in bytes: [UInt8]) -> UnitLevel? {
    if case .whole(let level) = label(cell, in: bytes) { level } else { nil }
  }

  /// What numbers a group row: its label, else the column of numbers.
  func number(of row: Row, in bytes: [UInt8], _ layout: Layout) -> String {
    if let cell = Self.labelCell(row, in: bytes, layout) {
      let number = RowLabel.parted(row.text(cell, in: bytes)).number
      if !number.isEmpty { return number }
    }
    guard let column = layout.numberColumn else { return "" }
    let text = row.text(row.cells[column], in: bytes)
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// What a line of one field is, where rows have more.
  enum Line {
    case note
    /// Heads the rows below it; without a name it is only a number.
    case group(String?)
  }

  /// A footer word, a group's number or a name alone; nil for anything else, and for what another delimiter parts.
  mutating func sortLine(_ text: String, delimiter: UInt8?) -> Line? {
    let others = Dialect.candidates.filter { $0 != delimiter }
    let hasDigit = text.utf8.contains { $0 &- 0x30 < 10 }
    if hasDigit, text.utf8.contains(where: others.contains) { return nil }
    if vocabulary.isFooter(text) {
      isBelowFooter = true
      return .note
    }
    if isBelowFooter { return .note }
    let number = text.hasSuffix(".") ? String(text.dropLast()) : text
    if RowLabel.isGroupNumber(number) { return .group(nil) }
    switch RowLabel(text, vocabulary: vocabulary) {
    case .unit, .group, .scheme: return .group(RowLabel.name(text))
    case .total, .whole, .money, .footer: return nil
    }
  }

  private mutating func label(_ cell: RowCell, in bytes: [UInt8]) -> RowLabel {
    let span = bytes.span.extracting(cell.start..<cell.end)
    if let label = labels.value(of: span) { return label }
    let label = RowLabel(String(cell: span), vocabulary: vocabulary)
    labels.remember(label, for: span)
    return label
  }

  /// A row that names neither unit nor scheme: a footer somewhere in it, or figures of the unit that is given.
  private mutating func sortUnlabelled(_ row: Row, in bytes: [UInt8], _ layout: Layout) -> Kind {
    if layout.units.isEmpty, layout.index(of: .scheme) == nil, !isBelowFooter { return .figures }
    if hasNumber(row, in: bytes, layout) { return .figures }
    let isFooter = row.cells.contains { cell in
      !row.isBlank(cell, in: bytes) && vocabulary.isFooter(row.text(cell, in: bytes))
    }
    if isFooter { isBelowFooter = true }
    return isBelowFooter ? .note(.rowSkipped) : .figures
  }

  /// Up to a hundred no number of a group has more than eight letters and a point.
  private static let longestNumber = 9

  private func isGroupNumber(_ row: Row, _ column: Int, _ bytes: [UInt8]) -> Bool {
    let cell = row.cells[column]
    guard cell.form == .text, cell.end > cell.start, cell.end - cell.start <= Self.longestNumber,
      bytes[cell.start] > 0x40
    else { return false }
    let text = row.text(cell, in: bytes)
    return RowLabel.isGroupNumber(text.hasSuffix(".") ? String(text.dropLast()) : text)
  }

  /// Whether the row says nothing but what it is called.
  private func isLabelAlone(_ row: Row, in bytes: [UInt8], _ layout: Layout) -> Bool {
    !row.cells.indices.contains { index in
      !layout.isLabel(index) && row.cells[index].form != .repeated
        && !row.isBlank(row.cells[index], in: bytes)
    }
  }

  /// Whether the label stands alone and is no unit at all: a heading such as `Khối huyện`.
  private func isHeading(
    _ row: Row, _ cell: RowCell, in bytes: [UInt8], _ layout: Layout
  ) -> Bool {
    layout.index(of: .value) == nil && layout.headers.count > 2
      && isLabelAlone(row, in: bytes, layout)
  }

  /// Whether a figure's cell has a digit that is not of a date below the table (`…, ngày 05 tháng 8 năm 2023`).
  private func hasNumber(_ row: Row, in bytes: [UInt8], _ layout: Layout) -> Bool {
    layout.numbers.contains { column in
      let cell = row.cells[column]
      guard cell.form != .absent, cell.form != .repeated,
        bytes[cell.start..<cell.end].contains(where: { $0 &- 0x30 < 10 })
      else { return false }
      let hasLetter = bytes[cell.start..<cell.end].contains { ($0 | 0x20) &- 0x61 < 26 }
      return !hasLetter || !vocabulary.isFooter(row.text(cell, in: bytes))
    }
  }
}
