/// Writes rows of dense sums as CSV: the bytes that `CSVTableWriter` makes of the same table, without a cell or a text a row.
struct DenseLines {
  /// The unit, the period and the scheme of a row, with the comma behind each.
  struct Start: ~Copyable {
    let path: PaddedText
    let key: PaddedText

    /// Begins a row that has at most `more` bytes behind its keys.
    @inline(__always)
    func append(to line: inout LineBuffer, more: Int) {
      line.reserve(path.count + key.count + more)
      line.append(path)
      line.append(key)
    }
  }

  let rows: DenseRows
  let columns: [Column]
  let selection: Selection
  /// Of which of the wanted schemes there are rows.
  let hasRows: (Scheme) -> Bool

  /// Writes the table piece by piece.
  ///
  /// - Parameter append: writes what a unit has of a scheme at a month; `row` is its place among the rows.
  func write<Failure: Error>(
    to output: ([UInt8]) throws(Failure) -> Void,
    _ append: (
      _ start: borrowing Start, _ row: Int, _ scheme: Scheme, _ participants: Int64,
      _ line: inout LineBuffer
    ) -> Void
  ) throws(Failure) {
    let schemes = Scheme.allCases.filter { selection.wants($0) && hasRows($0) }
    let keys = rows.spellings.map { spelling in
      schemes.map { PaddedText("\(spelling),\($0.slug),".utf8) }
    }
    var line = LineBuffer()
    let head = PaddedText((columns.map(\.name).joined(separator: ",") + "\n").utf8)
    line.reserve(head.count)
    line.append(head)
    var (unit, path): (AdministrativeUnit?, PaddedText) = (nil, PaddedText([]))
    for (row, place) in rows.places.enumerated()
    where selection.wants(PointInTime(place.month)) {
      if unit != place.unit {
        unit = place.unit
        path = PaddedText((rows.gazetteer.path(of: place.unit) + ",").utf8)
      }
      let participants = rows.participants(at: place)
      for (position, scheme) in schemes.enumerated() {
        let count = participants[Int(scheme.rawValue)]
        if count < 0 { continue }
        let start = Start(path: path, key: keys[place.spelling][position])
        append(start, row, scheme, count, &line)
      }
      if line.isFull { try output(line.take()) }
    }
    try output(line.take())
  }
}
