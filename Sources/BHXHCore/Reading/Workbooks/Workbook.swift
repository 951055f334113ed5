/// A workbook (XLSX, XLSM) whose worksheets are read as tables, one after the other.
///
/// Those that are hidden, and those without a table that is recognised, are skipped, and that is said. Macros are never looked at.
struct Workbook {
  private let contents: WorkbookContents
  private let options: ReadingOptions
  private let file: String

  /// The most bytes that are held of one that comes through a pipe.
  static let mostHeldBytes = 512 << 20

  init(_ source: inout TextSource, _ options: ReadingOptions) throws(Problem) {
    file = source.file
    self.options = options
    let bytes = try source.takeAll(atMost: Self.mostHeldBytes)
    contents = try WorkbookContents(ZipArchive(bytes, file: file))
  }

  /// Reads its tables to their ends.
  func read(into sink: inout some ReadingSink, counting count: inout RowCount) throws(Problem) {
    var tables = 0
    for sheet in try chosen() where sink.wantsMore {
      let place = Place(file: Place.file(file, sheet: sheet.name))
      if sheet.isHidden, options.sheet == nil {
        sink.report(Problem(.sheetHidden, at: place))
        continue
      }
      let outline = try SheetOutline(
        WorksheetReader(sheet.entry, of: contents, isOutline: true))
      var table = try table(sheet, outline)
      do throws(Problem) {
        try table.read(into: &sink, counting: &count)
      } catch {
        guard isSkipped(error) else { throw error }
        sink.report(Problem(.sheetSkipped, at: place))
        continue
      }
      tables += 1
      if outline.hiddenRows > 0 {
        sink.report(Problem(.sheetHiddenRows, at: place, [String(outline.hiddenRows)]))
      }
      if outline.hiddenColumns > 0 {
        sink.report(Problem(.sheetHiddenColumns, at: place, [String(outline.hiddenColumns)]))
      }
    }
    if tables == 0, sink.wantsMore { throw withoutTable }
  }

  /// How its tables are understood, without their rows.
  func survey() throws(Problem) -> [InputSummary] {
    var summaries: [InputSummary] = []
    for sheet in try chosen() where !sheet.isHidden || options.sheet != nil {
      let outline = try SheetOutline(
        WorksheetReader(sheet.entry, of: contents, isOutline: true))
      var table = try table(sheet, outline)
      do throws(Problem) {
        summaries.append(try table.survey())
      } catch {
        guard isSkipped(error) else { throw error }
      }
    }
    if summaries.isEmpty { throw withoutTable }
    return summaries
  }

  private func table(_ sheet: WorkbookContents.Sheet, _ outline: SheetOutline) throws(Problem)
    -> CSVTable
  {
    let name = Place.file(file, sheet: sheet.name)
    let rows = SheetRows(
      WorksheetRows(
        try WorksheetReader(sheet.entry, of: contents), isThreaded: options.isThreaded), outline,
      file: name)
    return CSVTable(rows, file: name, options)
  }

  /// The sheets that `--sheet` names; all where it names none.
  private func chosen() throws(Problem) -> [WorkbookContents.Sheet] {
    guard let wanted = options.sheet else { return contents.sheets }
    let named = contents.sheets.filter { Self.key($0.name) == Self.key(wanted) }
    if let first = named.first { return [first] }
    if let number = Int(wanted), contents.sheets.indices.contains(number - 1) {
      return [contents.sheets[number - 1]]
    }
    let names = contents.sheets.map { "“\($0.name)”" }.joined(separator: ", ")
    throw Problem(.sheetUnknown, at: Place(file: file), [wanted, names])
  }

  private static func key(_ name: String) -> String { name.trimmed.lowercased() }

  /// Whether a sheet holds something else than a table of figures: a cover, notes, a list.
  private func isSkipped(_ problem: Problem) -> Bool {
    guard options.sheet == nil else { return false }
    switch problem.code {
    case .headerMissing, .headerUnknown, .figuresMissing: return true
    default: return false
    }
  }

  private var withoutTable: Problem {
    let names = contents.sheets.map { "“\($0.name)”" }.joined(separator: ", ")
    return Problem(.sheetsWithoutTable, at: Place(file: file), [names])
  }
}
