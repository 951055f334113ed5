/// The times between which nothing changes that decides what a text means: a text that names a unit in one month names it in all months of its
/// stretch.
final class UnchangedMonths: Sendable {
  /// The months at whose end something differs from the month before, in order.
  private let changes: [Month]

  /// Looks at every date that the tables of units hold: of beginnings, ends and changes of kind.
  init(_ tables: [UnitTable]) {
    var found: Set<Month> = [Gazetteer.reform.month]
    for table in tables {
      // What begins on a day of a month is there at its end; what ends then is not.
      table.table.forEachDate { found.insert($0.month) }
    }
    changes = found.ordered()
  }

  /// Looks at the units of any time whose name the text could be, the name of one unit alone.
  ///
  /// Nil where the text is something else: a path, a code, several names in one cell.
  init?(of text: String, in gazetteer: Gazetteer) {
    guard text.utf8.allSatisfy(Self.standsInNames) else { return nil }
    let name = UnitName(text)
    guard name.parts.count == 1, name.dashed.count == 1 else { return nil }
    var months = [Gazetteer.reform.month]
    let isName = name.readings.reduce(false) { isName, reading in
      gazetteer.forEachChange(ofUnitsNamed: reading.name.letters) { months.append($0.month) }
        || isName
    }
    if !isName { return nil }
    changes = months.sortedUnique
  }

  /// Whether a byte is none of what stands in paths and codes.
  private static func standsInNames(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: "-") && byte != UInt8(ascii: "/") && byte &- 0x30 >= 10
  }

  /// The months without a change that a month lies in.
  func around(_ month: Month) -> ClosedRange<Month> {
    let next = changes.partitioningIndex { month < $0 }
    let first = next > 0 ? changes[next - 1] : Month(index: 0)
    return first...(next < changes.count ? changes[next].advanced(by: -1) : Month(index: .max))
  }
}
