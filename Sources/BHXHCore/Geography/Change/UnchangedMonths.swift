/// The times between which nothing changes that decides what a text means: a text that names a unit in one month names it in all months of its
/// stretch.
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

  /// Looks at the units of any time whose name the texts could be, each the name of one unit alone.
  ///
  /// Nil where a text is something else: a path, a code, several names in one cell.
  init?(of texts: [String], in gazetteer: Gazetteer) {
    var found: Set<Month> = [Gazetteer.reform.month]
    for text in texts {
      let name = UnitName(text)
      let isPlain = text.utf8.allSatisfy { !Self.marks.contains($0) } && name.parts.count == 1
      let units = gazetteer.candidates(
        named: name.readings, levels: [.province, .district, .commune], at: nil
      ).map(\.unit)
      guard isPlain, name.dashed.count == 1, !units.isEmpty else { return nil }
      for unit in units {
        for validity in [gazetteer.validity(of: unit)] + gazetteer.kinds(of: unit).map(\.validity) {
          found.formUnion([validity.start?.month, validity.end?.month].compactMap(\.self))
        }
      }
    }
    changes = found.sorted()
  }

  /// What stands in paths and codes.
  private static let marks = Array("-/0123456789".utf8)

  /// The months without a change that a month lies in.
  func around(_ month: Month) -> ClosedRange<Month> {
    let next = changes.partitioningIndex { month < $0 }
    let first = next > 0 ? changes[next - 1] : Month(index: 0)
    return first...(next < changes.count ? changes[next].advanced(by: -1) : Month(index: .max))
  }
}
