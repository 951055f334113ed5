/// Puts worksheets together as a workbook: the same bytes for the same cells.
struct WorkbookWriter: Sendable {
  var styles = WorkbookStyles()
  private var sheets: [SheetWriter] = []
  private var names: Set<String> = []
  /// The chart on the first worksheet.
  var chart: WorkbookChart?
  let title: String
  /// Where the figures are from.
  let sources: [Source]

  init(title: String, sources: [Source] = []) {
    self.title = title
    self.sources = sources
  }

  /// A name for a worksheet as a program accepts it, and that no other has.
  mutating func makeName(_ wanted: String) -> String {
    let allowed = wanted.map { "[]:*?/\\'\n\t".contains($0) ? " " : $0 }
    let base = String(allowed).trimmed
    var number = 1
    while true {
      let suffix = number == 1 ? "" : " (\(number))"
      let name = Self.prefix(base.isEmpty ? "bhxh" : base, 31 - suffix.count) + suffix
      if names.insert(name.lowercased()).inserted { return name }
      number += 1
    }
  }

  /// As many characters as fit into so many units of UTF-16.
  private static func prefix(_ text: String, _ count: Int) -> String {
    var text = text
    while text.utf16.count > count { text.removeLast() }
    return text.trimmed
  }

  mutating func add(_ sheet: SheetWriter) { sheets.append(sheet) }

  /// The workbook.
  func bytes() -> [UInt8] {
    var archive = ZipWriter()
    archive.add("[Content_Types].xml", contentTypes)
    archive.add(
      "_rels/.rels",
      Self.links([
        ("officeDocument", "xl/workbook.xml"), ("core", "docProps/core.xml"),
        ("extended-properties", "docProps/app.xml"),
      ]))
    archive.add("docProps/core.xml", coreProperties)
    archive.add("docProps/app.xml", Self.appProperties)
    archive.add("xl/workbook.xml", workbook)
    archive.add(
      "xl/_rels/workbook.xml.rels",
      Self.links(
        sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
          + [("styles", "styles.xml")]))
    archive.add("xl/styles.xml", styles.part)
    for (index, sheet) in sheets.enumerated() {
      archive.add("xl/worksheets/sheet\(index + 1).xml", sheet.part)
      if sheet.hasDrawing {
        archive.add(
          "xl/worksheets/_rels/sheet\(index + 1).xml.rels",
          Self.links([("drawing", "../drawings/drawing1.xml")]))
      }
    }
    if let chart {
      archive.add("xl/drawings/drawing1.xml", chart.drawing)
      archive.add(
        "xl/drawings/_rels/drawing1.xml.rels", Self.links([("chart", "../charts/chart1.xml")]))
      archive.add("xl/charts/chart1.xml", chart.part)
    }
    return archive.finish()
  }

  private static func links(_ links: [(type: String, target: String)]) -> [UInt8] {
    var xml = XMLOutput()
    xml.append(
      #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#)
    for (index, link) in links.enumerated() {
      let type =
        link.type == "core"
        ? "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(link.type)"
      xml.append(
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(type)\" Target=\"\(link.target)\"/>")
    }
    xml.append("</Relationships>")
    return xml.bytes
  }

  private var workbook: [UInt8] {
    var xml = XMLOutput()
    xml.append(
      """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews><sheets>
      """)
    for (index, sheet) in sheets.enumerated() {
      xml.append("<sheet name=\"")
      xml.append(escaped: sheet.name)
      xml.append("\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>")
    }
    xml.append("</sheets></workbook>")
    return xml.bytes
  }

  private var contentTypes: [UInt8] {
    let office = "application/vnd.openxmlformats-officedocument"
    var parts = [
      ("/xl/workbook.xml", "\(office).spreadsheetml.sheet.main+xml"),
      ("/xl/styles.xml", "\(office).spreadsheetml.styles+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ("/docProps/app.xml", "\(office).extended-properties+xml"),
    ]
    for index in sheets.indices {
      parts.append(
        ("/xl/worksheets/sheet\(index + 1).xml", "\(office).spreadsheetml.worksheet+xml"))
    }
    if chart != nil {
      parts.append(("/xl/drawings/drawing1.xml", "\(office).drawing+xml"))
      parts.append(("/xl/charts/chart1.xml", "\(office).drawingml.chart+xml"))
    }
    var xml = XMLOutput()
    xml.append(
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>
      """)
    for (name, type) in parts {
      xml.append("<Override PartName=\"\(name)\" ContentType=\"\(type)\"/>")
    }
    xml.append("</Types>")
    return xml.bytes
  }

  /// Title, sources, and the day of the latest of these: no other moment, so that the same figures give the same bytes.
  private var coreProperties: [UInt8] {
    var xml = XMLOutput()
    xml.append(
      """
      <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>
      """)
    xml.append(escaped: title)
    xml.append("</dc:title><dc:creator>bhxh</dc:creator>")
    if !sources.isEmpty {
      xml.append("<dc:description>")
      let lines = sources.map { source in
        [source.publisher, source.title, source.date, source.url].filter { !$0.isEmpty }
          .joined(separator: ", ")
      }
      xml.append(escaped: lines.joined(separator: "\n"))
      xml.append("</dc:description>")
    }
    if let day = sources.compactMap({ EffectiveDate($0.date) }).max() {
      xml.append("<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(day)T00:00:00Z</dcterms:created>")
    }
    xml.append("</cp:coreProperties>")
    return xml.bytes
  }

  private static var appProperties: [UInt8] {
    var xml = XMLOutput()
    xml.append(
      """
      <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">\
      <Application>bhxh</Application></Properties>
      """)
    return xml.bytes
  }
}
