/// The order of results: keys as given; a path by its bytes with the nation first, time forward, schemes as in their table.
struct RowOrder {
  let keys: [GroupKey]
  let gazetteer: Gazetteer

  /// The rows in order; such as are equal in all keys by time, then by subgroup with the whole first, then as they came.
  func sorted(_ rows: [RowGroup]) -> [RowGroup] {
    let order = order(of: rows)
    return order.elementsEqual(rows.indices) ? rows : order.map { rows[$0] }
  }

  /// Which row is the first, the second …
  func order(of rows: [RowGroup]) -> [Int] {
    let points = rows.map { Self.number(of: $0.point) }
    let columns = keys.map { key in
      switch key {
      case .scheme: rows.map { Int($0.scheme.rawValue) }
      case .period, .month, .quarter, .year: points
      default: ranks(rows.count) { rows[$0].values[key] }
      }
    }
    let hasGroups = rows.contains { !$0.group.isEmpty }
    let groups = hasGroups ? [ranks(rows.count) { .text(rows[$0].group) }] : []
    return Self.order(rows.count, by: columns + [points] + groups)
  }

  /// The same of rows of flows; of such that end together the shorter span first.
  func sorted(_ rows: [RetentionRow]) -> [RetentionRow] {
    sorted(rows.map { ($0, $0.span) }) { $0.group }
  }

  /// The same of rows of an indicator, each with its span.
  func sorted(_ rows: [(IndicatorRow, Period)]) -> [IndicatorRow] {
    sorted(rows) { $0.group }
  }

  private func sorted<Row>(_ rows: [(Row, Period)], _ group: (Row) -> RowGroup) -> [Row] {
    let groups = rows.map { group($0.0) }
    let points = groups.map { Self.number(of: $0.point) }
    let columns = keys.map { key in
      switch key {
      case .scheme: groups.map { Int($0.scheme.rawValue) }
      case .period, .month, .quarter, .year: points
      default: ranks(rows.count) { groups[$0].values[key] }
      }
    }
    return Self.sorted(rows, by: columns + [points, rows.map(\.1.months)]).map(\.0)
  }

  /// The same of rows of plans; those of one issuer by the kind of target.
  func sorted(_ rows: [PlanRow]) -> [PlanRow] {
    let points = rows.map { Self.number(of: $0.group.point) }
    let columns = keys.map { key in
      switch key {
      case .scheme: rows.map { Int($0.group.scheme.rawValue) }
      case .period, .month, .quarter, .year: points
      case .issuer: ranks(rows.count) { .text(rows[$0].issuer.slug) }
      default: ranks(rows.count) { rows[$0].group.values[key] }
      }
    }
    let kinds = rows.map { Measure.allCases.firstIndex(of: $0.targetMeasure ?? .target) ?? 0 }
    let hasGroups = rows.contains { !$0.group.group.isEmpty }
    let groups = hasGroups ? [ranks(rows.count) { .text(rows[$0].group.group) }] : []
    return Self.sorted(rows, by: columns + [points] + groups + [kinds])
  }

  /// For each row where its value stands among all of them by the bytes of its text.
  private func ranks(_ count: Int, _ value: (Int) -> GroupValue?) -> [Int] {
    var numbers: [String: Int] = [:]
    var texts: [String] = []
    func number(of text: String) -> Int {
      if let number = numbers[text] { return number }
      numbers[text] = texts.count
      texts.append(text)
      return texts.count - 1
    }
    // A path is asked for once a unit; units of one path have one number.
    var units = UnitIndex()
    var numbersOfUnits: [Int] = []
    var last: (text: String, number: Int)?
    let ranks = (0..<count).map { row -> Int in
      let value = value(row)
      if case .unit(let unit)? = value {
        let place = units.makeNumber(of: unit)
        if place == numbersOfUnits.count {
          numbersOfUnits.append(number(of: Self.text(of: value, gazetteer)))
        }
        return numbersOfUnits[place]
      }
      let text = Self.text(of: value, gazetteer)
      if let last, last.text == text { return last.number }
      last = (text, number(of: text))
      return last?.number ?? 0
    }
    let places = Self.places(of: texts)
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

  private static func sorted<Row>(_ rows: [Row], by columns: [[Int]]) -> [Row] {
    let order = order(rows.count, by: columns)
    return order.elementsEqual(rows.indices) ? rows : order.map { rows[$0] }
  }

  /// The order of rows by the first column, then by the second …: by counting, from the last column to the first.
  ///
  /// - Complexity: O(rows + the numbers between the least and the greatest), for each column.
  private static func order(_ rows: Int, by columns: [[Int]]) -> [Int] {
    var order = Array(0..<rows)
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
