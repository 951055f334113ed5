/// What the first rows of an input show together that no row shows alone.
struct FirstRows {
  /// How many rows are looked at, and how many bytes of them at most.
  static let mostRows = 1000
  static let mostBytes = 4 << 20

  let rows: [PendingRow]
  let vocabulary: HeaderVocabulary

  /// The rows as lines of text, and the line in which they begin; nil where they do not stand line by line.
  var text: (bytes: [UInt8], line: Int)? {
    guard let line = rows.first?.row.line else { return nil }
    var bytes: [UInt8] = []
    for (index, row) in rows.enumerated() {
      let endsLine: (UInt8) -> Bool = { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
      if row.row.line != line + index || row.bytes.contains(where: endsLine) { return nil }
      bytes += row.bytes
      bytes.append(Byte.lineFeed)
    }
    return (bytes, line)
  }

  /// The meanings of columns, where their cells show that a header means another thing: `Chỉ tiêu` or `Nội dung` over the
  /// names of schemes.
  func corrected(_ meanings: [ColumnMeaning]) -> [ColumnMeaning] {
    if meanings.contains(.field(.scheme)) { return meanings }
    var meanings = meanings
    for index in meanings.indices {
      switch meanings[index] {
      case .figure(let figure) where figure.scheme == nil && figure.period == nil: break
      case .field(.measure): break
      default: continue
      }
      let cells = texts(index)
      let schemes = cells.filter {
        if case .scheme = RowLabel($0, vocabulary: vocabulary) { true } else { false }
      }
      if !schemes.isEmpty, schemes.count * 2 > cells.count {
        meanings[index] = .field(.scheme)
        break
      }
    }
    return meanings
  }

  /// The decimal marks that cells prove for their columns, by column; used only in tables of thousands and millions.
  func decimalMarks(_ layout: Layout) -> [Int: DecimalMark] {
    var marks: [Int: DecimalMark] = [:]
    for column in layout.figures.map(\.index) + [layout.index(of: .value)].compactMap(\.self) {
      let spelling = NumberSpelling(.signedCount, unit: .thousand)
      let separated = texts(column).filter {
        $0.utf8.contains { $0 == Byte.comma || $0 == UInt8(ascii: ".") }
      }
      let proven = Set(separated.compactMap { spelling.provenDecimalMark($0) })
      if proven.count == 1 { marks[column] = proven.first }
    }
    return marks
  }

  /// Whether a cell of a column holds a number that no percentage of people is.
  func holdsCounts(_ column: Int) -> Bool {
    texts(column).contains { text in
      guard case .value(let number) = NumberSpelling(.signedCount).read(text) else { return false }
      return number.mantissa > 200
    }
  }

  /// The unit whose children all names of the general unit column are, where some name alone would not say which unit it is.
  ///
  /// - Parameter given: the period of rows that say none.
  func commonParent(_ layout: Layout, _ options: ReadingOptions, at given: Period?)
    -> AdministrativeUnit?
  {
    guard let column = layout.index(of: .unit) else { return nil }
    let gazetteer = options.gazetteer
    let names = names(column, layout, at: given)
    let isDecided = names.allSatisfy { name in
      if case .one(_, let doubts) = gazetteer.find(UnitQuery(name.text, month: name.month)) {
        return !doubts.contains { if case .highestTaken = $0 { true } else { false } }
      }
      return false
    }
    if names.count < 2 || isDecided { return nil }
    var common: Set<AdministrativeUnit>?
    for name in names {
      let parents = parents(of: name.text, gazetteer, name.month)
      if parents.isEmpty { continue }
      common = common?.intersection(parents) ?? parents
      if common?.isEmpty == true { return nil }
    }
    return common?.count == 1 ? common?.first : nil
  }

  private struct Name: Hashable {
    let text: String
    let month: Month?
  }

  /// The distinct names of units with the months that they are asked for at.
  private func names(_ column: Int, _ layout: Layout, at given: Period?) -> Set<Name> {
    var names: Set<Name> = []
    var periods = PeriodCells()
    var problems = RowProblems(file: "")
    // Each distinct cell is understood once; nil is no unit's name.
    var understood: [String: String?] = [:]
    for row in rows where row.defect == nil && row.row.cells.count == layout.headers.count {
      let text = row.row.text(row.row.cells[column], in: row.bytes)
      if text.isEmpty { continue }
      let name = understood[text] ?? unitName(text)
      understood[text] = .some(name)
      guard let name else { continue }
      let period = periods.read(row.row, in: row.bytes, layout, given, &problems)
      names.insert(Name(text: name, month: period?.end))
    }
    return names
  }

  /// The name of a unit in a label; nil where it labels something else.
  private func unitName(_ label: String) -> String? {
    RowLabel(label, vocabulary: vocabulary) == .unit ? RowLabel.name(label) : nil
  }

  /// The parents of all units that a name could mean.
  private func parents(of name: String, _ gazetteer: Gazetteer, _ month: Month?)
    -> Set<AdministrativeUnit>
  {
    let units = gazetteer.findAll(name).filter { unit in
      month.map { gazetteer.isInForce(unit, at: $0) } ?? true
    }
    return Set(units.compactMap { gazetteer.parent(of: $0, at: month) })
  }

  /// The texts of a column that are not blank.
  func texts(_ column: Int) -> [String] {
    rows.compactMap { row in
      guard row.defect == nil, column < row.row.cells.count else { return nil }
      let text = row.row.text(row.row.cells[column], in: row.bytes)
      return text.isEmpty ? nil : text
    }
  }
}
