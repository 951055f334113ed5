/// How rows of codes are put where their figures belong.
extension DenseFigures {
  /// Takes plain rows from `first` on, which stands in `line`, whose codes `meanings` knows; gives the first that was not taken, and why.
  ///
  /// - Parameter known: what the texts of units mean: a unit at a month that it had no figure of yet gets a place.
  mutating func take(
    _ rows: borrowing CodedRows, from first: Int, line: Int, _ meanings: borrowing CodeMeanings,
    _ known: inout UnitTextMeanings
  ) -> (next: Int, outcome: Outcome) {
    // Half of the rows and more have a place of their own: the table is in no order.
    let isScattered = rows.placeCount * 2 * rows.perLine > rows.count
    if isScattered { blocks.keepOpen() }
    let stayOpen = isScattered && !blocks.hasClosed
    let taken =
      rows.perLine > 1 || stayOpen
      ? takeEach(rows, from: first, stayOpen: stayOpen, meanings, &known)
      : takeRuns(rows, from: first, meanings, &known)
    if recent != nil { remember(rows, first..<taken.next, line: line, meanings, known) }
    self.rows += taken.next - first
    return taken
  }

  private mutating func takeRuns(
    _ rows: borrowing CodedRows, from first: Int, _ meanings: borrowing CodeMeanings,
    _ known: inout UnitTextMeanings
  ) -> (next: Int, outcome: Outcome) {
    var row = first
    var event = rows.place(of: first)
    while row < rows.count {
      guard event >= 0 else { return (row, .unknown) }
      let place = meanings.block(of: rows.places[event], &known, in: &self)
      if place < 0 { return (row, .unknown) }
      let end = event + 1 < rows.placeCount ? Int(rows.places[event + 1].firstRow) : rows.count
      guard let start = blocks.start(of: place, row: self.rows) else { return (row, .closed) }
      let taken = blocks.take(
        rows, row..<end, slots: meanings.slots, start: start, width: rowWidth)
      row = taken.next
      if row < end { return (row, taken.isContradicted ? .contradicted : .unknown) }
      event += 1
    }
    return (row, .taken)
  }

  /// Takes rows each at its own place; those that stand in one line all, or none of them.
  ///
  /// - Parameter stayOpen: whether no block has been closed or ever will be: such a one has no place among the values.
  private mutating func takeEach(
    _ rows: borrowing CodedRows, from first: Int, stayOpen: Bool,
    _ meanings: borrowing CodeMeanings, _ known: inout UnitTextMeanings
  ) -> (next: Int, outcome: Outcome) {
    var targets = [Int32](repeating: 0, count: rows.count - first)
    var (row, outcome) =
      stayOpen
      ? find(rows, from: first, meanings, &known, &targets)
      : findOpen(rows, from: first, meanings, &known, &targets)
    row -= row % rows.perLine
    targets.removeLast(rows.count - row)
    if let contradicted = blocks.take(rows, from: first, to: targets, width: rowWidth) {
      (row, outcome) = (contradicted, .contradicted)
    }
    return (row, outcome)
  }

  /// Finds where rows are put, as long as blocks stand at their numbers.
  private mutating func find(
    _ rows: borrowing CodedRows, from first: Int, _ meanings: borrowing CodeMeanings,
    _ known: inout UnitTextMeanings, _ targets: inout [Int32]
  ) -> (next: Int, outcome: Outcome) {
    var row = first
    while true {
      row = known.table.find(
        rows, from: row, texts: meanings.texts, times: meanings.months, meanings.slots,
        stride: blocks.stride, width: rowWidth, into: &targets, at: row - first)
      if row == rows.count { return (row, .taken) }
      // It may be the place alone that has no block yet.
      let event = rows.place(of: row)
      guard event >= 0, meanings.block(of: rows.places[event], known) < 0,
        meanings.block(of: rows.places[event], &known, in: &self) >= 0
      else { return (row, .unknown) }
    }
  }

  /// The same place by place, where some blocks may be closed: those that are found here are in use, and stay.
  private mutating func findOpen(
    _ rows: borrowing CodedRows, from first: Int, _ meanings: borrowing CodeMeanings,
    _ known: inout UnitTextMeanings, _ targets: inout [Int32]
  ) -> (next: Int, outcome: Outcome) {
    let slots = meanings.slots.entries
    var (row, event) = (first, rows.place(of: first))
    while row < rows.count {
      guard event >= 0 else { return (row, .unknown) }
      let place = meanings.block(of: rows.places[event], &known, in: &self)
      if place < 0 { return (row, .unknown) }
      guard let start = blocks.start(of: place, row: self.rows) else { return (row, .closed) }
      event += 1
      let end = event < rows.placeCount ? Int(rows.places[event].firstRow) : rows.count
      while row < end {
        let subject = Int(rows.subjects[row])
        guard subject >= 0, subject < slots.count, slots[subject].slot >= 0,
          let target = Int32(exactly: start + Int(slots[subject].slot) * rowWidth)
        else { return (row, .unknown) }
        targets[row - first] = target
        row += 1
      }
    }
    return (row, .taken)
  }

  /// Keeps in mind in which lines the facts of rows stand.
  private mutating func remember(
    _ rows: borrowing CodedRows, _ range: Range<Int>, line: Int,
    _ meanings: borrowing CodeMeanings,
    _ known: borrowing UnitTextMeanings
  ) {
    var event = rows.place(of: range.lowerBound)
    for row in range {
      if event + 1 < rows.placeCount, Int(rows.places[event + 1].firstRow) <= row { event += 1 }
      let slot = meanings.slots[rows.subjects[row]]
      let place = meanings.block(of: rows.places[event], known)
      for position in 0..<Int32(slotsOfRow) {
        let slot = slot * Int32(slotsOfRow) + position
        recent?.add(place, slot, line: line + (row - range.lowerBound) / rows.perLine)
      }
    }
  }
}
