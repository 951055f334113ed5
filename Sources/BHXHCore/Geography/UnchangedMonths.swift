/// The times between which nothing in the gazetteer changes: a text that names a unit in one month names it in all months of its stretch.
struct UnchangedMonths: Sendable {
  /// The months at whose end something differs from the month before, in order.
  private let changes: [Month]

  /// Looks at every date that the tables of units hold: of beginnings, ends and changes of kind.
  init(_ gazetteer: Gazetteer) {
    let tables = [
      gazetteer.provinces, gazetteer.districts, gazetteer.communes, gazetteer.formerCommunes,
    ]
    var found: Set<Month> = [Gazetteer.reform.month]
    for table in tables {
      let bytes = table.table.bytes
      for index in bytes.indices where bytes[index] == UInt8(ascii: "-") && index >= 4 {
        guard index + 6 <= bytes.count, bytes[index + 3] == UInt8(ascii: "-"),
          let date = EffectiveDate(bytes: bytes[index - 4..<index + 6])
        else { continue }
        // What begins on a day of a month is there at its end; what ends then is not.
        found.insert(date.month)
      }
    }
    changes = found.ordered()
  }

  /// The months without a change that a month lies in.
  func around(_ month: Month) -> ClosedRange<Month> {
    let next = changes.partitioningIndex { month < $0 }
    let first = next > 0 ? changes[next - 1] : Month(index: 0)
    return first...(next < changes.count ? changes[next].advanced(by: -1) : Month(index: .max))
  }
}
