/// The order of results: keys as given; a path by its bytes with the nation first, time forward, schemes as in their table.
struct RowOrder {
  let keys: [GroupKey]
  let gazetteer: Gazetteer

  /// The rows in order; such as are equal in all keys by time, then as they came.
  func sorted(_ rows: [RowGroup]) -> [RowGroup] {
    let columns = keys.map { ranks(of: $0, rows, group: { $0 }, issuer: { _ in "" }) }
    let points = rows.map { Self.number(of: $0.point) }
    return Self.order(rows.count, by: columns + [points]).map { rows[$0] }
  }

  /// The same of rows of plans; those of one issuer by the kind of target.
  func sorted(_ rows: [PlanRow]) -> [PlanRow] {
    let columns = keys.map { ranks(of: $0, rows, group: { $0.group }, issuer: { $0.issuer.slug }) }
    let points = rows.map { Self.number(of: $0.group.point) }
    let kinds = rows.map { Measure.allCases.firstIndex(of: $0.targetMeasure ?? .target) ?? 0 }
    return Self.order(rows.count, by: columns + [points, kinds]).map { rows[$0] }
  }

  /// For each row a small number by which it stands under a key; smaller stands first.
  private func ranks<Row>(
    of key: GroupKey, _ rows: [Row], group: (Row) -> RowGroup, issuer: (Row) -> String
  ) -> [Int] {
    switch key {
    case .scheme: return rows.map { Int(group($0).scheme.rawValue) }
    case .period, .month, .quarter, .year: return rows.map { Self.number(of: group($0).point) }
    case .issuer: return Self.ranks(of: rows.map { .text(issuer($0)) }, gazetteer)
    default: return Self.ranks(of: rows.map { group($0).values[key] }, gazetteer)
    }
  }

  /// Where each value stands among them by the bytes of its text.
  private static func ranks(of values: [GroupValue?], _ gazetteer: Gazetteer) -> [Int] {
    var numbers: [String: Int] = [:]
    var texts: [String] = []
    func number(of text: String) -> Int {
      if let number = numbers[text] { return number }
      numbers[text] = texts.count
      texts.append(text)
      return texts.count - 1
    }
    // A path is asked for once a unit; units of one path have one number.
    var units = UnitNumbers()
    var numbersOfUnits: [Int] = []
    let ranks = values.map { value -> Int in
      guard case .unit(let unit)? = value else { return number(of: text(of: value, gazetteer)) }
      let place = units.makeNumber(of: unit)
      if place == numbersOfUnits.count {
        numbersOfUnits.append(number(of: text(of: value, gazetteer)))
      }
      return numbersOfUnits[place]
    }
    let places = places(of: texts)
    return ranks.map { places[$0] }
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

  /// The rows in the order of the first column, then of the second …: by counting, from the last column to the first.
  ///
  /// - Complexity: O(rows + the numbers between the least and the greatest), for each column.
  private static func order(_ count: Int, by columns: [[Int]]) -> [Int] {
    var order = Array(0..<count)
    for column in columns.reversed() {
      guard let least = column.min(), let greatest = column.max(), least < greatest else {
        continue
      }
      var starts = Array(repeating: 0, count: greatest - least + 2)
      for number in column { starts[number - least + 1] += 1 }
      for number in starts.indices.dropFirst() { starts[number] += starts[number - 1] }
      var next = order
      for row in order {
        let number = column[row] - least
        next[starts[number]] = row
        starts[number] += 1
      }
      order = next
    }
    return order
  }

  private static func number(of point: PointInTime) -> Int {
    Int(point.month.index) * 4 + Int(point.certainty.rawValue)
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
