/// Writes rows of dense sums as CSV: the bytes that `CSVTableWriter` makes of the same table, without a cell or a text a row.
struct DenseLines: Sendable {
  /// What stands before the numbers of the rows of one place: the unit, its part, the period and the scheme, with the comma behind each.
  struct Keys: ~Copyable {
    fileprivate var path = PaddedText([])
    fileprivate var spelling = 0
    fileprivate let texts: [[PaddedText]]

    /// Begins the row of a scheme, by its position among the wanted ones; it has at most `more` bytes behind its keys.
    @inline(__always)
    func begin(_ scheme: Int, more: Int, in line: inout LineBuffer) {
      line.reserve(path.count + texts[spelling][scheme].count + more)
      line.append(path)
      line.append(texts[spelling][scheme])
    }
  }

  let rows: DenseRows
  let selection: Selection
  /// The wanted schemes of which there are rows.
  let schemes: [Scheme]
  private let head: [UInt8]
  /// By the spelling of the month and the scheme.
  private let texts: [[PaddedText]]
  /// What stands between the unit and the period, by part of the people.
  private let parts: [[UInt8]]

  /// How many places are written at once.
  private static let piece = 256

  /// - Parameter hasRows: whether there are rows of a scheme.
  init(
    _ rows: DenseRows, _ table: ResultTable, _ selection: Selection,
    hasRows: (Scheme) -> Bool = { _ in true }
  ) {
    self.rows = rows
    self.selection = selection
    let schemes = Scheme.allCases.filter { selection.wants($0) && hasRows($0) }
    self.schemes = schemes
    var writer = CSVTableWriter(of: table, OutputStyle(.english))
    writer.begin()
    head = writer.output.take()
    parts = rows.parts.map { [writer] values in
      values.reduce(into: [Byte.comma]) { $0 += writer.field($1) + [Byte.comma] }
    }
    texts = rows.spellings.map { spelling in
      schemes.map { PaddedText("\(spelling),\($0.slug),".utf8) }
    }
  }

  /// Writes the table piece by piece.
  ///
  /// - Parameter append: writes the rows of a place, by its position among the rows.
  func write<Failure: Error>(
    to output: ([UInt8]) throws(Failure) -> Void,
    _ append: @escaping @Sendable (_ row: Int, _ keys: borrowing Keys, inout LineBuffer) -> Void
  ) throws(Failure) {
    try output(head)
    let count = rows.places.count
    try OrderedParallelMap.forEach(
      (count + Self.piece - 1) / Self.piece,
      { piece in
        bytes(of: piece * Self.piece..<min(count, (piece + 1) * Self.piece), append)
      }, output)
  }

  private func bytes(
    of range: Range<Int>,
    _ append: (_ row: Int, _ keys: borrowing Keys, inout LineBuffer) -> Void
  ) -> [UInt8] {
    var line = LineBuffer()
    var keys = Keys(texts: texts)
    var (unit, part) = (AdministrativeUnit?.none, -1)
    for row in range where selection.wants(PointInTime(rows.places[row].month)) {
      let place = rows.places[row]
      if part != place.part || unit != place.unit {
        (unit, part) = (place.unit, place.part)
        keys.path = PaddedText(Array(rows.gazetteer.path(of: place.unit).utf8) + parts[part])
      }
      keys.spelling = place.spelling
      append(row, keys, &line)
    }
    return line.take()
  }
}

/// Puts percentages out, rounded once, half away from zero; as `Percent` does.
struct PercentDigits {
  private let decimals: LineBuffer.Decimals
  private let scale: UInt64

  /// How many decimals there may be so that the percentage of any two sums has its digits in 64 bits.
  static let most = 4

  init(_ digits: Int) {
    decimals = LineBuffer.Decimals(digits)
    scale = UInt64(powersOfTen[digits + 2])
  }

  /// Part ÷ whole, which is not zero; where there are more than `most` decimals the part is at most the whole.
  @inline(__always)
  func append(
    _ part: UInt64, over whole: UInt64, isNegative: Bool = false, to line: inout LineBuffer
  ) {
    let digits = rounded(part, whole)
    if isNegative, digits > 0 { line.append(UInt8(ascii: "-")) }
    line.append(digits: digits, decimals)
  }

  @inline(__always)
  private func rounded(_ part: UInt64, _ whole: UInt64) -> UInt64 {
    // Most fit into half of the width, whose division is many times quicker.
    if part < 1 << 31, whole < 1 << 31, scale < 1 << 31 {
      return (part * scale * 2 + whole) / (whole * 2)
    }
    let twice = UInt128(part) * UInt128(scale) * 2 + UInt128(whole)
    return UInt64(twice / (UInt128(whole) * 2))
  }
}
