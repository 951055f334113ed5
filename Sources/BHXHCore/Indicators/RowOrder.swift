/// The order of results: keys as given; a path by its bytes with the nation first, time forward, schemes as in their table.
struct RowOrder {
  let keys: [GroupKey]
  let gazetteer: Gazetteer

  /// The rows in order. What they are compared by is a few small numbers, found once a row.
  func sorted(_ rows: [RowGroup]) -> [RowGroup] {
    let ranks = ranks(of: rows)
    let width = keys.count + 1
    var order = Array(rows.indices)
    order.sort { left, right in
      for column in 0..<width {
        let (one, other) = (ranks[left * width + column], ranks[right * width + column])
        if one != other { return one < other }
      }
      return left < right
    }
    return order.map { rows[$0] }
  }

  /// For each row one number a key, and behind them the point; smaller stands first.
  private func ranks(of rows: [RowGroup]) -> [Int] {
    var numbers: [String: Int] = [:]
    var texts: [String] = []
    var ranks: [Int] = []
    ranks.reserveCapacity(rows.count * (keys.count + 1))
    for row in rows {
      for key in keys {
        if let known = Self.number(of: key, in: row) {
          ranks.append(known)
          continue
        }
        let text = Self.text(of: row.values[key], gazetteer)
        let number = numbers[text] ?? texts.count
        if number == texts.count {
          numbers[text] = number
          texts.append(text)
        }
        ranks.append(number)
      }
      ranks.append(Self.number(of: row.point))
    }
    let places = Self.places(of: texts)
    for column in keys.indices where !keys[column].isTime && keys[column] != .scheme {
      for row in rows.indices {
        let cell = row * (keys.count + 1) + column
        ranks[cell] = places[ranks[cell]]
      }
    }
    return ranks
  }

  /// Where each text stands among them by its bytes.
  private static func places(of texts: [String]) -> [Int] {
    let order = texts.indices.sorted {
      texts[$0].utf8.lexicographicallyPrecedes(texts[$1].utf8)
    }
    var places = Array(repeating: 0, count: texts.count)
    for (place, text) in order.enumerated() { places[text] = place }
    return places
  }

  /// What a scheme or a time is compared by; nil for keys that are compared by their text.
  private static func number(of key: GroupKey, in row: RowGroup) -> Int? {
    switch key {
    case .scheme: Int(row.scheme.rawValue)
    case .period, .month, .quarter, .year: number(of: row.point)
    default: nil
    }
  }

  private static func number(of point: PointInTime) -> Int {
    Int(point.month.index) * 4 + Int(point.certainty.rawValue)
  }

  func precedes(_ left: RowGroup, _ right: RowGroup) -> Bool {
    for key in keys {
      if let one = Self.number(of: key, in: left), let other = Self.number(of: key, in: right) {
        if one != other { return one < other }
        continue
      }
      let one = Self.text(of: left.values[key], gazetteer)
      let other = Self.text(of: right.values[key], gazetteer)
      if one != other { return one.utf8.lexicographicallyPrecedes(other.utf8) }
    }
    return left.point < right.point
  }

  /// What a key is sorted by: the path of a unit, nothing for the nation, which stands first.
  static func text(of value: GroupValue?, _ gazetteer: Gazetteer) -> String {
    switch value {
    case .unit(.nation): ""
    case .unit(let unit): gazetteer.path(of: unit)
    case .text(let text): text
    case nil: ""
    }
  }
}
