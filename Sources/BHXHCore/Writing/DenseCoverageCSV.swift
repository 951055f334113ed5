/// Writes the coverages of dense rows: those that `Coverage` gives for the same facts.
public struct DenseCoverageCSV {
  private let lines: DenseLines
  private let percent: PercentDigits
  private let end = PaddedText(",computed,1,1,,\n".utf8)
  private let noBase = PaddedText(",,,,,,1,1,,\(Reason.noDenominator.english)\n".utf8)
  private let zeroBase = PaddedText(",,1,1,,\(Reason.zeroDenominator.english)\n".utf8)
  /// By the spelling of the month: what stands behind a base, which is of the same month.
  private let bases: [PaddedText]

  public init(_ rows: DenseRows, _ selection: Selection, digits: Int) {
    lines = DenseLines(
      rows: rows, columns: ResultTable([CoverageRow](), selection).columns, selection: selection,
      hasRows: { $0.denominator != nil })
    percent = PercentDigits(digits)
    bases = rows.spellings.map { PaddedText(",base,\($0),".utf8) }
  }

  /// Writes the table piece by piece.
  public func write<Failure: Error>(to output: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    let longest = (bases + [end, noBase, zeroBase]).reduce(0) { max($0, $1.count) }
    let most = 4 * LineBuffer.longestNumber + 2 * longest
    var (last, sums) = (-1, NumberPieces.Row(repeating: -1))
    try lines.write(to: output) { start, row, scheme, participants, line in
      let place = lines.rows.places[row]
      if row != last { (last, sums) = (row, lines.rows.bases(at: place)) }
      let base = sums[Int(scheme.rawValue)]
      start.append(to: &line, more: most)
      line.append(digits: UInt64(participants))
      if base < 0 { return line.append(noBase) }
      line.append(Byte.comma)
      line.append(digits: UInt64(base))
      line.append(bases[place.spelling])
      if base == 0 { return line.append(zeroBase) }
      percent.append(UInt64(participants), over: UInt64(base), to: &line)
      line.append(end)
    }
  }
}
