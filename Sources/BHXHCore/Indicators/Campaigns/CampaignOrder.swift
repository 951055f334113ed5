/// Puts rows of campaigns in the order of the keys: a path by its bytes with the nation first, time forward, schemes as in their table.
struct CampaignOrder {
  let selection: Selection
  let gazetteer: Gazetteer

  /// Rows that the keys do not tell apart keep their order.
  func sorted(_ rows: [CampaignRow]) -> [CampaignRow] {
    rows.enumerated().ordered { left, right in
      let order = compare(left.element, right.element)
      return order == 0 ? left.offset < right.offset : order < 0
    }.map(\.element)
  }

  /// Negative where the left row comes first, 0 where the keys are the same.
  private func compare(_ left: CampaignRow, _ right: CampaignRow) -> Int {
    for key in selection.keys {
      let order =
        switch key {
        case .scheme:
          compare(
            left.scheme.map { Int($0.rawValue) } ?? .max,
            right.scheme.map { Int($0.rawValue) } ?? .max)
        case .campaign: compare(left.campaign.name, right.campaign.name)
        case .kind: compare(left.campaign.kind, right.campaign.kind)
        case .period, .month, .quarter, .year: compare(left.period, right.period)
        default: compare(text(left.values[key]), text(right.values[key]))
        }
      if order != 0 { return order }
    }
    return compare(left.period, right.period)
  }

  private func compare<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
    left == right ? 0 : left < right ? -1 : 1
  }

  /// Texts by their bytes.
  private func compare(_ left: String, _ right: String) -> Int {
    left.utf8.elementsEqual(right.utf8)
      ? 0 : left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }

  private func text(_ value: GroupValue?) -> String {
    switch value {
    case .unit(.nation), nil: ""
    case .unit(let unit): gazetteer.path(of: unit)
    case .text(let text): text
    }
  }
}
