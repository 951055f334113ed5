/// What rows tell of campaigns that is no figure.
extension RowReader {
  /// Whether the row tells of its campaign something that is no figure, or nothing but that there was one.
  func tellsOfCampaign(_ row: Row, _ bytes: [UInt8]) -> Bool {
    if key.campaign.name.isEmpty, key.campaign.kind.isEmpty { return false }
    return key.details.count > 0 || !layout.hasFigures || isWithoutMeasure(row, bytes)
  }

  /// Whether the column of measures and that of values are both blank.
  func isWithoutMeasure(_ row: Row, _ bytes: [UInt8]) -> Bool {
    guard let value = layout.index(of: .value), layout.figures.isEmpty, key.measure == nil,
      !key.failed.contains(.measure)
    else { return false }
    return row.isBlank(row.cells[value], in: bytes) && !key.campaign.name.isEmpty
  }

  /// Adds what the row tells of its campaign: an observation without a value.
  mutating func describe(_ row: Row, _ bytes: [UInt8]) {
    let cell = layout.index(of: .campaign).map { row.cells[$0] } ?? row.cells[0]
    guard let period = key.period else {
      if !key.failed.contains(.period) { problems.add(.periodMissing, cell) }
      return
    }
    guard let unit = unit(row, bytes, period, .events, cell) else { return }
    var campaign = key.campaign
    campaign.item = ""
    add(
      Observation(
        unit: unit, period: period, subject: Subject(.events, campaign: campaign), value: nil,
        provenance: key.provenance,
        place: Place(file: problems.file, line: cell.line, column: cell.column),
        details: CampaignDetails { key.details[$0] ?? [] }))
  }
}
