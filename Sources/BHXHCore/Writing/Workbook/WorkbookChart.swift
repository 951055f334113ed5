/// A bar chart of a workbook: percentages by their labels, read from cells of its first worksheet.
struct WorkbookChart: Sendable {
  let title: String
  let sheet: String
  let labelColumn: Int
  let valueColumn: Int
  /// The rows of the cells, from 1.
  let rows: ClosedRange<Int>
  /// The labels and the numbers, for programs that show a chart without computing it.
  let labels: [String]
  let values: [String]
  /// The column at whose left edge the chart stands.
  var column: Int

  /// The same chart at another column.
  func moved(to column: Int) -> WorkbookChart {
    var chart = self
    chart.column = column
    return chart
  }

  /// The part `drawing1.xml`: where the chart stands.
  var drawing: [UInt8] {
    var xml = XMLOutput()
    let height = max(12, min(rows.count * 2 + 6, 40))
    xml.append(
      """
      <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor>\
      <xdr:from><xdr:col>\(column)</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>\
      <xdr:to><xdr:col>\(column + 8)</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>\(1 + height)</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>\
      <xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>\
      <xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">\
      <c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/>\
      </a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>
      """)
    return xml.bytes
  }

  /// The part `chart1.xml`.
  var part: [UInt8] {
    var xml = XMLOutput()
    xml.append(
      """
      <c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich>\
      <a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr sz="1200" b="1"/><a:t>
      """)
    xml.append(escaped: title)
    xml.append(
      """
      </a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>\
      <c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>\
      <c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="2F6F9F"/></a:solidFill></c:spPr>\
      <c:invertIfNegative val="0"/><c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>\
      <c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls><c:cat><c:strRef>
      """)
    reference(labelColumn, to: &xml)
    xml.append("<c:strCache><c:ptCount val=\"\(labels.count)\"/>")
    for (index, label) in labels.enumerated() {
      xml.append("<c:pt idx=\"\(index)\"><c:v>")
      xml.append(escaped: label)
      xml.append("</c:v></c:pt>")
    }
    xml.append("</c:strCache></c:strRef></c:cat><c:val><c:numRef>")
    reference(valueColumn, to: &xml)
    xml.append(
      "<c:numCache><c:formatCode>0.00%</c:formatCode><c:ptCount val=\"\(values.count)\"/>")
    for (index, value) in values.enumerated() where !value.isEmpty {
      xml.append("<c:pt idx=\"\(index)\"><c:v>\(value)</c:v></c:pt>")
    }
    xml.append(
      """
      </c:numCache></c:numRef></c:val></c:ser><c:gapWidth val="60"/><c:axId val="1"/><c:axId val="2"/></c:barChart>\
      <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>\
      <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/></c:catAx>\
      <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>\
      <c:axPos val="t"/><c:numFmt formatCode="0%" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>\
      <c:tickLblPos val="nextTo"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/>\
      <c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>
      """)
    return xml.bytes
  }

  private func reference(_ column: Int, to xml: inout XMLOutput) {
    let letters = CellName.letters(of: column)
    let name = sheet.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
    xml.append("<c:f>")
    xml.append(
      escaped: "'\(name)'!$\(letters)$\(rows.lowerBound):$\(letters)$\(rows.upperBound)")
    xml.append("</c:f>")
  }
}
