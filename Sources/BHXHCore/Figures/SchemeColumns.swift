/// The usual order of the slots of a block: the same schemes in the same order for each part of the people, one part after the other.
///
/// Then the figures of a block are a table, with a row for each part and a column for each scheme and measure.
struct SchemeColumns: Sendable {
  /// By column of a row: its scheme.
  private let schemes: [UInt8]
  private let measures: Int
  private let parts: Int
  private let rules: ColumnSums.Rules

  /// Nil where the slots are in another order, or too many.
  ///
  /// - Parameters:
  ///   - schemes: the scheme of each slot, of `parts` parts of the people together.
  ///   - slots: of each part and scheme, its slot.
  ///   - measure: which of the `measures` figures of a slot counts participants.
  init?(_ schemes: [UInt8], _ slots: [Int32], parts: Int, measures: Int, _ measure: Int?) {
    let count = schemes.count / max(parts, 1)
    guard count > 0, count * parts == schemes.count, count * measures <= ColumnSums.most,
      schemes.indices.allSatisfy({ slot in
        schemes[slot] == schemes[slot % count]
          && slots[slot / count * GroupedSums.most + Int(schemes[slot])] == slot
      })
    else { return nil }
    self.schemes = Array(schemes[..<count])
    self.measures = measures
    self.parts = parts
    var rules = ColumnSums.Rules()
    if let measure {
      let schemes = self.schemes
      func column(_ scheme: Int) -> Int? {
        schemes.firstIndex { Int($0) == scheme }.map { $0 * measures + measure }
      }
      let (compulsory, voluntary) = (column(DenseSums.compulsory), column(DenseSums.voluntary))
      let health = column(DenseSums.health)
      if let compulsory, let voluntary, let whole = column(DenseSums.whole) {
        rules.sums.append((whole, compulsory, voluntary))
      }
      if let health, let voluntary, let all = column(DenseSums.all) {
        rules.sums.append((all, health, voluntary))
      }
      if let compulsory, let unemployment = column(DenseSums.unemployment) {
        rules.parts.append((unemployment, compulsory))
      }
      if let health, let household = column(DenseSums.household) {
        rules.parts.append((household, health))
      }
    }
    self.rules = rules
  }

  /// The sums of a block whose figures begin at `start`; nil where a figure is missing or cannot hold beside others.
  func sums(_ values: [Int32], _ start: Int) -> ColumnSums? {
    ColumnSums(
      values, from: start, rows: parts, columns: schemes.count * measures, rules)
  }

  /// The sums of a measure, by scheme.
  func row(of measure: Int, _ sums: ColumnSums) -> NumberPieces.Row {
    var row = NumberPieces.Row(repeating: -1)
    for (index, scheme) in schemes.enumerated() {
      row[Int(scheme)] = sums[index * measures + measure]
    }
    return row
  }
}
