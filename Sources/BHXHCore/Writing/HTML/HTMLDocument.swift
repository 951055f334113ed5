/// Sentences, tables and pictures as one HTML page.
struct HTMLDocument {
  private let style: OutputStyle
  private let tables: HTMLTable
  private var page: HTMLPage
  /// What the next table is called.
  private var heading = ""
  private var footnotes = 0

  init(_ style: OutputStyle, title: String, foot: String, sources: [Source] = []) {
    self.style = style
    tables = HTMLTable(style, sources: sources)
    page = HTMLPage(title: title, foot: foot, style)
    heading = title
  }

  static func bytes(of document: ReportDocument, _ style: OutputStyle, sources: [Source] = [])
    -> [UInt8]
  {
    let titles = document.blocks.lazy.compactMap { block in
      if case .title(let text) = block { text } else { nil }
    }
    var html = HTMLDocument(
      style, title: titles.first ?? "bhxh", foot: document.foot, sources: sources)
    for block in document.blocks { html.write(block) }
    return html.page.bytes
  }

  private mutating func write(_ block: ReportDocument.Block) {
    switch block {
    case .title(let text): page.append("<h1>\(markup(text))</h1>\n")
    case .heading(let text):
      heading = text
      page.append("<h2>\(markup(text))</h2>\n")
    case .summary(let text): page.append("<p class=\"summary\">\(markup(text))</p>\n")
    case .paragraph(let text): page.append("<p>\(markup(text))</p>\n")
    case .chart(let chart):
      for part in chart.parts { page.append("<figure>\(part.drawing.figure)</figure>\n") }
    case .facts(let facts):
      let items = facts.map { "<dt>\(markup($0.name))</dt><dd>\(markup($0.value))</dd>\n" }
      page.append("<dl>\n\(items.joined())</dl>\n")
    case .list(let items): write(items, "ul")
    case .footnotes(let notes):
      page.append("<ol start=\"\(footnotes + 1)\">\n")
      for note in notes { page.append("<li>\(markup(note))</li>\n") }
      page.append("</ol>\n")
      footnotes += notes.count
    case .result(let table): tables.write(table, caption: heading, to: &page)
    case .table(let table): tables.write(table, caption: heading, to: &page)
    }
  }

  private mutating func write(_ items: [String], _ tag: String) {
    let lines = items.map { "<li>\(markup($0))</li>\n" }
    page.append("<\(tag)>\n\(lines.joined())</\(tag)>\n")
  }
}
