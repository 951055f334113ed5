/// The slots of a block as a table: a row for each part of the people and a column for each scheme and measure.
///
/// That is so where every part has the same schemes.
struct SchemeColumns: Sendable {
  /// By column of a row: its scheme.
  private let schemes: [UInt8]
  /// The slots in the order of the table; nil where that is their own order.
  private let order: [Int32]?
  private let measures: Int
  /// Which of the figures of a slot counts participants, and which the base.
  private let measure: Int?
  private let base: Int?
  private let parts: Int
  private let rules: ColumnSums.Rules

  /// Nil where parts have different schemes, or there are too many.
  ///
  /// - Parameters:
  ///   - slots: of each part and scheme, its slot; negative where it has none.
  ///   - count: how many slots there are.
  ///   - measure: which of the `measures` figures of a slot counts participants.
  ///   - base: which of them counts the base.
  init?(_ slots: [Int32], count: Int, measures: Int, _ measure: Int?, _ base: Int?) {
    let first = slots.prefix(GroupedSums.most)
    let schemes = first.indices.filter { first[$0] >= 0 }.sorted { first[$0] < first[$1] }
    let parts = slots.count / GroupedSums.most
    guard !schemes.isEmpty, schemes.count * parts == count,
      schemes.count * measures <= ColumnSums.most
    else { return nil }
    let order = (0..<parts).flatMap { part in
      schemes.map { slots[part * GroupedSums.most + $0] }
    }
    if order.contains(where: { $0 < 0 }) { return nil }
    self.schemes = schemes.map { UInt8($0) }
    self.order = order.indices.allSatisfy { order[$0] == $0 } ? nil : order
    (self.measures, self.measure, self.base) = (measures, measure, base)
    self.parts = parts
    var rules = ColumnSums.Rules()
    if let measure {
      func column(_ scheme: Scheme) -> Int? {
        schemes.firstIndex(of: Int(scheme.rawValue)).map { $0 * measures + measure }
      }
      for sum in DenseSums.identities {
        guard let whole = column(sum.whole), let first = column(sum.parts[0]),
          let second = column(sum.parts[1])
        else { continue }
        rules.sums.append((whole, first, second))
      }
      for part in SchemeSubset.all {
        guard let whole = column(part.whole), let part = column(part.part) else { continue }
        rules.parts.append((part, whole))
      }
    }
    self.rules = rules
  }

  /// The sums of a block whose figures begin at `start`; nil where a figure is missing or cannot hold beside others.
  func sums(_ values: [Int32], _ start: Int) -> PlaceSums? {
    guard let columns = columns(values, start) else { return nil }
    var sums = PlaceSums()
    var first = 0
    for scheme in schemes {
      if let measure { sums.participants[Int(scheme)] = columns[first + measure] }
      if let base { sums.bases[Int(scheme)] = columns[first + base] }
      first += measures
    }
    sums.implyWhole()
    return sums
  }

  private func columns(_ values: [Int32], _ start: Int) -> ColumnSums? {
    let columns = schemes.count * measures
    guard let order else {
      return ColumnSums(values, from: start, rows: parts, columns: columns, rules)
    }
    let table = CountStore.ordered(values, from: start, order, width: measures)
    return ColumnSums(table, from: 0, rows: parts, columns: columns, rules)
  }
}
