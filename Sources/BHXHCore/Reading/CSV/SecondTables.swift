/// Finds tables that stand under a table: a header of their own, with the title lines before it.
///
/// A header is a line with two known names and no number, as at the beginning of a sheet. The same header once more, with nothing before it,
/// is that of the next page: its rows are those of the same table.
struct SecondTables {
  private let reading: HeaderReading
  private let meanings: [ColumnMeaning]
  /// Lines that may be the titles of another table.
  private var held: [PendingRow] = []
  /// What is no title of another table after all.
  private(set) var released: [PendingRow] = []
  /// What stands above the header on another page of the same table.
  private(set) var pageLines: [PendingRow] = []
  /// Whether the line that was taken last is held.
  private(set) var isHeld = false
  /// Where another table begins.
  private(set) var line = 0

  /// The most lines that stand above a header.
  private static let mostTitles = 12

  init(_ head: SheetHead, _ reading: HeaderReading) {
    self.reading = reading
    meanings = head.meanings
  }

  var isHolding: Bool { !held.isEmpty }

  /// Takes a line in.
  ///
  /// - Returns: the lines of another table from its first title on, where the line is its header; nil for any other line, which is held or
  ///   released with those before it.
  mutating func take(_ row: PendingRow, _ ledger: RowLedger, _ options: ReadingOptions)
    -> [PendingRow]?
  {
    released = []
    pageLines = []
    isHeld = false
    let shape = ledger.reader.layout.shape(of: row.row, in: row.bytes)
    // What is told of campaigns is words throughout: their rows look like headers.
    let tellsOfCampaigns = ledger.reader.layout.index(of: .campaign) != nil
    guard !options.isBuiltIn, row.defect == nil, shape != .numbers, !tellsOfCampaigns else {
      released = releaseAll()
      return nil
    }
    let header = namesColumn(row) ? HeaderLine(row, reading) : nil
    guard let header, header.looksLikeHeader else {
      isHeld = shape == .none && held.count < Self.mostTitles
      released = isHeld ? [] : releaseAll()
      if isHeld { held.append(row) }
      return nil
    }
    let titles = held.filter { !$0.row.isBlank(in: $0.bytes) }
    if header.meanings == meanings, titles.allSatisfy(Self.isOfPage) {
      pageLines = releaseAll()
      return nil
    }
    line = (titles.first ?? row).row.line
    defer { held = [] }
    return held + [row]
  }

  /// `Trang 2`, `(Tiếp theo)`: what stands above the header on another page and says nothing about the rows.
  private static func isOfPage(_ row: PendingRow) -> Bool {
    row.texts.allSatisfy { text in
      if text.isEmpty { return true }
      let letters = FoldedText.letters(of: text).filter { !$0.isNumber }
      return ["trang", "page", "tieptheo", "tiep", "continued"].contains(letters)
    }
  }

  /// Whether a cell is called as a column is: no header is without, and few other rows are with one.
  private func namesColumn(_ row: PendingRow) -> Bool {
    row.texts.contains { text in
      let letters = HeaderVocabulary.letters(of: text)
      return !letters.isEmpty
        && reading.vocabulary.meaning(.column, letters: letters, of: text) != nil
    }
  }

  /// The lines that are held, which are held no more.
  mutating func releaseAll() -> [PendingRow] {
    defer { held = [] }
    return held
  }
}
