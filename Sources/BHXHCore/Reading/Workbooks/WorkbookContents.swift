/// What stands in a workbook beside its worksheets: which they are, the texts that they share, how their numbers are shown.
struct WorkbookContents: Sendable {
  struct Sheet: Sendable {
    let name: String
    let isHidden: Bool
    let entry: ZipArchive.Entry
  }

  let archive: ZipArchive
  private(set) var sheets: [Sheet] = []
  private(set) var strings = SharedStrings()
  private(set) var patterns = CellPatterns()
  private(set) var dateSystem = SerialDate.System.from1900
  /// Whether a program is asked to compute all formulas when it opens the workbook: zeros may only hold their places.
  private(set) var computesOnLoad = false

  /// The most worksheets.
  private static let mostSheets = 1_000

  init(_ archive: ZipArchive) throws(Problem) {
    self.archive = archive
    let main = try Self.mainPart(archive)
    let folder = Self.folder(of: main.name)
    let links = try Self.links(of: main.name, archive)
    try readSheets(try XMLScanner(main, of: archive), links, folder)
    if let part = try part(.sharedStrings, links, folder) {
      strings = try SharedStrings(XMLScanner(part, of: archive), file: archive.file)
    }
    if let part = try part(.styles, links, folder) {
      patterns = try CellPatterns(XMLScanner(part, of: archive))
    }
  }

  /// A link from one part to another.
  private struct Link {
    let id: String
    /// The last word of its type, which strict and transitional workbooks have in common.
    let type: String
    let target: String
  }

  private enum Kind: String {
    case sharedStrings, styles
  }

  private static func mainPart(_ archive: ZipArchive) throws(Problem) -> ZipArchive.Entry {
    let links = archive.entry("_rels/.rels") == nil ? [] : try links(of: "", archive)
    let target = links.first { $0.type == "officeDocument" }?.target ?? "xl/workbook.xml"
    if let kind = foreignKind(archive, target) {
      throw Problem(.workbookKind, at: Place(file: archive.file), [kind])
    }
    guard let entry = archive.entry(target) else {
      throw Problem(.workbookPartMissing, at: Place(file: archive.file), [target])
    }
    return entry
  }

  /// What else an archive may be, by what it holds; nil for a workbook.
  private static func foreignKind(_ archive: ZipArchive, _ main: String) -> String? {
    if main.hasSuffix(".bin") || archive.entry("xl/workbook.bin") != nil { return "XLSB" }
    if archive.entry(main) != nil, !main.holds("word/"), !main.holds("ppt/") { return nil }
    if archive.entry("content.xml") != nil { return "ODS" }
    if archive.entry("word/document.xml") != nil { return "DOCX" }
    if archive.entry("ppt/presentation.xml") != nil { return "PPTX" }
    return archive.entry("[Content_Types].xml") == nil ? "ZIP" : nil
  }

  private static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  /// The links of a part; of the archive itself for an empty name.
  private static func links(of part: String, _ archive: ZipArchive) throws(Problem) -> [Link] {
    let folder = folder(of: part)
    let name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    guard let entry = archive.entry(name) else { return [] }
    var scanner = try XMLScanner(entry, of: archive)
    var links: [Link] = []
    while true {
      switch try scanner.next() {
      case .finished: return links
      case .start where scanner.name == .relationship:
        guard links.count < ZipArchive.mostEntries, let id = scanner.string(.linkID),
          let type = scanner.string(.type), let target = scanner.string(.target)
        else { throw scanner.damaged }
        let word = type.split(separator: "/").last.map(String.init) ?? type
        let path = target.hasPrefix("/") ? String(target.dropFirst()) : target
        links.append(Link(id: id, type: word, target: path))
      default: break
      }
    }
  }

  /// The part of a link, beside the part that it is of or from the top.
  private func entry(_ link: Link, _ folder: String) -> ZipArchive.Entry? {
    let target = link.target.hasPrefix("./") ? String(link.target.dropFirst(2)) : link.target
    return archive.entry(folder + target) ?? archive.entry(target)
  }

  private func part(_ kind: Kind, _ links: [Link], _ folder: String) throws(Problem)
    -> ZipArchive.Entry?
  {
    guard let link = links.first(where: { $0.type == kind.rawValue }) else { return nil }
    return entry(link, folder)
  }

  private mutating func readSheets(
    _ scanner: consuming XMLScanner, _ links: [Link], _ folder: String
  ) throws(Problem) {
    var scanner = scanner
    while true {
      switch try scanner.next() {
      case .finished: return
      case .start where scanner.name == .workbookPr:
        if scanner.flag(.date1904) == true { dateSystem = .from1904 }
      case .start where scanner.name == .calcPr:
        computesOnLoad = scanner.flag(.fullCalcOnLoad) ?? false
      case .start where scanner.name == .sheet:
        guard sheets.count < Self.mostSheets, let name = scanner.string(.title),
          let id = scanner.string(.id), let link = links.first(where: { $0.id == id })
        else { throw scanner.damaged }
        // Charts and dialogs stand among the sheets and hold no cells.
        if link.type != "worksheet" { continue }
        guard let entry = entry(link, folder) else {
          throw Problem(.workbookPartMissing, at: Place(file: archive.file), [link.target])
        }
        let state = scanner.string(.state) ?? "visible"
        sheets.append(Sheet(name: name, isHidden: state != "visible", entry: entry))
      default: break
      }
    }
  }
}

extension XMLName {
  fileprivate static let relationship = XMLName("Relationship")
  fileprivate static let linkID = XMLName("Id")
  /// Of a sheet: the link to its part.
  fileprivate static let id = XMLName("id")
  fileprivate static let type = XMLName("Type")
  fileprivate static let target = XMLName("Target")
  fileprivate static let workbookPr = XMLName("workbookPr")
  fileprivate static let date1904 = XMLName("date1904")
  fileprivate static let calcPr = XMLName("calcPr")
  fileprivate static let fullCalcOnLoad = XMLName("fullCalcOnLoad")
  fileprivate static let sheet = XMLName("sheet")
  fileprivate static let title = XMLName("name")
  fileprivate static let state = XMLName("state")
}
