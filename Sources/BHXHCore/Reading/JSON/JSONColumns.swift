/// The keys of an input's objects as columns, in the order in which they were met.
///
/// Keys that mean the same share a column, so that `unit` in one object and `đơn vị` in another are one.
struct JSONColumns: Sendable {
  private(set) var layout = Layout(headers: [], meanings: [])
  private let reading: HeaderReading
  private var indices: [String: Int] = [:]
  /// Where each meaning stands that keys share.
  private var shared = KeyedList<ColumnMeaning, Int>()
  private var isSettled = false
  /// Of which ratios those may be that do not say it.
  private var ratios: [Int: BareRatios.Finding] = [:]
  /// Columns of which has been said that they are not taken.
  private var remarked: Set<Int> = []

  /// How many there may be.
  let most: Int

  /// - Parameter breakdowns: columns that are there from the beginning.
  init(_ reading: HeaderReading, breakdowns: [String], most: Int) {
    self.reading = reading
    self.most = most
    for name in breakdowns {
      if case .breakdown = reading.meaning(of: name) { _ = index(of: name) }
    }
  }

  /// The column of a key, a new one where it is new.
  ///
  /// - Complexity: O(length of the key), however many there are.
  mutating func index(of key: String) -> Int {
    if let index = indices[key] { return index }
    let meaning = late(reading.meaning(of: key))
    let index = shared[meaning] ?? layout.headers.count
    indices[key] = index
    if index == layout.headers.count {
      layout.append(key, meaning)
      share(meaning, index)
    }
    return index
  }

  /// Whether a key says what one stands for.
  mutating func isOfUnit(_ key: String) -> Bool {
    let index = index(of: key)
    let meaning = layout.meanings[index]
    return meaning == .field(.factor) || meaning == .field(.power)
  }

  /// Whether figures stand under a key.
  mutating func isFigure(_ key: String) -> Bool {
    let index = index(of: key)
    return if case .figure = layout.meanings[index] { true } else { false }
  }

  /// Whether a key would be that of a column of measures; it need be none.
  func saysMeasure(_ key: String) -> Bool { reading.meaning(of: key) == .field(.measure) }

  /// Whether a key says of which part of the people a row is.
  mutating func isBreakdown(_ key: String) -> Bool {
    let index = index(of: key)
    return if case .breakdown = layout.meanings[index] { true } else { false }
  }

  /// Decides what keys mean beside each other, once the first objects are known.
  mutating func settle(_ rows: FirstRows, _ titles: TitleReading, hasScheme: Bool) {
    let neighbours = ColumnNeighbours(headers: layout.headers, reading: reading, rows: rows)
    let hasScheme = hasScheme || layout.meanings.contains(.field(.scheme))
    let meanings: [ColumnMeaning]
    (meanings, ratios) = neighbours.below(
      titles, neighbours.decided(layout.meanings), hasScheme: hasScheme)
    if meanings != layout.meanings {
      layout = Layout(headers: layout.headers, meanings: meanings)
      shared = KeyedList()
      for (index, meaning) in meanings.enumerated() { share(meaning, index) }
    }
    isSettled = true
  }

  /// A key that comes later has no neighbours that would prove it to be a part of what is already read.
  private func late(_ meaning: ColumnMeaning) -> ColumnMeaning {
    switch meaning {
    case .figure(let figure) where isSettled && !figure.breakdown.isAll:
      .unread(.part(figure.breakdown.parts[0].value))
    case .field(.unitName) where isSettled:
      layout.index(of: .unit) == nil ? .field(.unit) : .unknown(near: nil)
    default: meaning
    }
  }

  private mutating func share(_ meaning: ColumnMeaning, _ index: Int) {
    switch meaning {
    case .field, .breakdown, .figure:
      if shared[meaning] == nil { shared.set(index, for: meaning) }
    case .rowNumber, .ratioAlone, .money, .unread, .doubtful, .unknown: break
    }
  }

  /// Those cells of a document that say something about the rows in it.
  ///
  /// - Parameter fields: what they may say.
  func inheritable(_ cells: [RowCell], fields: [RowField] = RowField.allCases) -> [RowCell] {
    cells.indices.map { index in
      if cells[index].form == .other { return .absent }
      switch layout.meanings[index] {
      case .field(let field) where fields.contains(field): return cells[index]
      case .breakdown: return cells[index]
      default: return .absent
      }
    }
  }

  /// The key of the first cell that is a figure; nil where none is.
  func figure(of cells: [RowCell]) -> String? {
    cells.indices.first { index in
      guard cells[index].form == .text || cells[index].form == .number else { return false }
      if case .figure = layout.meanings[index] { return true }
      return layout.meanings[index] == .field(.value)
    }.map { layout.headers[$0] }
  }

  func hasFigures(_ cells: [RowCell]) -> Bool { figure(of: cells) != nil }

  /// What is to be said of a row's keys and has not been said before.
  mutating func newRemarks(of row: Row, file: String) -> [Problem] {
    if remarked.count == layout.headers.count { return [] }
    var remarks: [Problem] = []
    for (index, cell) in row.cells.enumerated() where cell.line > 0 {
      guard remarked.insert(index).inserted else { continue }
      let place = Place(file: file, line: cell.line, column: cell.column)
      if let remark = layout.remark(of: index, ratios, at: place) { remarks.append(remark) }
    }
    return remarks
  }
}
