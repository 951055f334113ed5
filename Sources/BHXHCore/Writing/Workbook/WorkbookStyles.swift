/// How the cells of a workbook look: each look has a number, in the order in which it is first asked for.
struct WorkbookStyles: Sendable {
  /// One look.
  struct Look: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case plain, title, heading, columnHead, wrapped
    }

    var kind = Kind.plain
    /// The number format, in the spelling of the file; `General` for none.
    var format = "General"
    /// Text that a program would otherwise take for a formula when it is edited.
    var isQuoted = false
  }

  private var looks: [Look] = [Look()]
  private var numbers: [Look: Int] = [Look(): 0]
  private var formats: [String] = []

  /// The number of a look.
  mutating func number(_ look: Look) -> Int {
    if let number = numbers[look] { return number }
    if look.format != "General", !formats.contains(look.format) { formats.append(look.format) }
    numbers[look] = looks.count
    looks.append(look)
    return looks.count - 1
  }

  /// The part `styles.xml`.
  var part: [UInt8] {
    var xml = XMLOutput()
    xml.append(
      #"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"#)
    if !formats.isEmpty {
      xml.append("<numFmts count=\"\(formats.count)\">")
      for (index, format) in formats.enumerated() {
        xml.append("<numFmt numFmtId=\"\(Self.firstOwnFormat + index)\" formatCode=\"")
        xml.append(escaped: format)
        xml.append("\"/>")
      }
      xml.append("</numFmts>")
    }
    xml.append(
      """
      <fonts count="4"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>\
      <font><b/><sz val="16"/><name val="Calibri"/><family val="2"/></font>\
      <font><b/><sz val="12"/><name val="Calibri"/><family val="2"/></font>\
      <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>\
      <fills count="3"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill>\
      <fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill></fills>\
      <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
      <border><left/><right/><top/><bottom style="thin"><color rgb="FF6B7C8C"/></bottom><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
      """)
    xml.append("<cellXfs count=\"\(looks.count)\">")
    for look in looks { append(look, to: &xml) }
    xml.append(
      """
      </cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
      <dxfs count="0"/></styleSheet>
      """)
    return xml.bytes
  }

  /// Numbers below belong to formats that every program knows.
  private static let firstOwnFormat = 164

  private func append(_ look: Look, to xml: inout XMLOutput) {
    let format = formats.firstIndex(of: look.format).map { Self.firstOwnFormat + $0 } ?? 0
    let font =
      switch look.kind {
      case .plain, .wrapped: 0
      case .title: 1
      case .heading: 2
      case .columnHead: 3
      }
    let isHead = look.kind == .columnHead
    xml.append(
      "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"\(isHead ? 2 : 0)\" borderId=\"\(isHead ? 1 : 0)\" xfId=\"0\""
    )
    if format > 0 { xml.append(" applyNumberFormat=\"1\"") }
    if font > 0 { xml.append(" applyFont=\"1\"") }
    if isHead { xml.append(" applyFill=\"1\" applyBorder=\"1\"") }
    if look.isQuoted { xml.append(" quotePrefix=\"1\"") }
    if isHead {
      xml.append(
        " applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"center\" wrapText=\"1\"/></xf>"
      )
    } else if look.kind == .wrapped {
      xml.append(" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>")
    } else {
      xml.append("/>")
    }
  }
}
